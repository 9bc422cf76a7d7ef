package fi.muutto.service.records;

import fi.muutto.protocol.record.Field;
import fi.muutto.protocol.record.RecordType;
import fi.muutto.protocol.record.RecordTypes;
import fi.muutto.protocol.record.TypeDigest;
import fi.muutto.protocol.transfer.AccountTally;
import fi.muutto.protocol.transfer.MoneyTotal;
import fi.muutto.protocol.transfer.Sha256;
import fi.muutto.protocol.transfer.TypeCount;
import fi.muutto.protocol.transfer.TypeTally;
import fi.muutto.service.account.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What both ends of a transfer compare: digests of the stored rows, and sums that the database adds up by itself. Works
 * inside a transaction of {@link fi.muutto.service.account.AccountWork}.
 */
@Component
public class Tally {
    /** ISO 4217's code where no currency is said: sums of such money are of use for comparing only. */
    public static final String NO_CURRENCY = "XXX";

    private final JdbcClient jdbc;
    private final RecordExport export;

    public Tally(JdbcClient jdbc, RecordExport export) {
        this.jdbc = jdbc;
        this.export = export;
    }

    /** Everything; reads every row. */
    public AccountTally of(AccountId account) {
        return of(account, type -> Optional.empty());
    }

    /** Everything; reads the rows of those types whose tally is not known yet. */
    public AccountTally of(AccountId account, Function<RecordType, Optional<TypeTally>> known) {
        var types = RecordTypes.ALL.stream()
                .map(type -> known.apply(type).orElseGet(() -> export.tally(account, type)))
                .toList();
        return new AccountTally(digest(types), types, money(account));
    }

    /** Digest of the account from the tallies of all its types, in whatever order they come. */
    public static Sha256 digest(List<TypeTally> types) {
        var inOrder = RecordTypes.ALL.stream()
                .map(type -> types.stream()
                        .filter(tally -> tally.type().equals(type.name()))
                        .findFirst()
                        .orElseThrow())
                .map(tally -> tally.digest().hex())
                .toList();
        return new Sha256(TypeDigest.ofAccount(inOrder));
    }

    /** Number of records of each type, as the database counts them. */
    public List<TypeCount> counts(AccountId account) {
        return RecordTypes.ALL.stream()
                .map(type -> new TypeCount(type.name(), count(account, type)))
                .toList();
    }

    private long count(AccountId account, RecordType type) {
        return jdbc.sql("select count(*) from " + type.name() + " where account_id = :account")
                .param("account", account.value())
                .query(Long.class)
                .single();
    }

    /** Sums of every money field by currency; throws {@link ArithmeticException} beyond 9.2 × 10¹⁶ units of money. */
    public List<MoneyTotal> money(AccountId account) {
        return RecordTypes.ALL.stream()
                .filter(type -> !type.totalled().isEmpty())
                .flatMap(type -> money(account, type).stream())
                .toList();
    }

    private List<MoneyTotal> money(AccountId account, RecordType type) {
        var sums = new ArrayList<MoneyTotal>();
        jdbc.sql(sumOf(type)).param("account", account.value()).query((ResultSet row) -> {
            for (Field field : type.totalled()) {
                sums.add(new MoneyTotal(type.name(), field.name(), row.getString("in_currency"), cents(row, field)));
            }
        });
        return sums;
    }

    private static String sumOf(RecordType type) {
        String sums = type.totalled().stream()
                .map(Field::column)
                .map(column -> "coalesce(sum(" + column + "), 0) as " + column)
                .collect(Collectors.joining(", "));
        return "select " + currencyOf(type) + " as in_currency, " + sums + " from " + type.name()
                + " where account_id = :account group by 1 order by 1";
    }

    private static String currencyOf(RecordType type) {
        var currency = type.currency();
        if (currency == null) {
            return "'" + NO_CURRENCY + "'";
        }
        String column = currency.column();
        return "case when " + column + " ~ '^[A-Z]{3}$' then " + column + " else '" + NO_CURRENCY + "' end";
    }

    private static long cents(ResultSet row, Field field) throws SQLException {
        return row.getBigDecimal(field.column()).longValueExact();
    }
}
