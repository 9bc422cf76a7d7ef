package fi.muutto.service.records;

import fi.muutto.protocol.record.Field;
import fi.muutto.protocol.record.RecordType;
import fi.muutto.protocol.record.RecordTypes;
import fi.muutto.protocol.record.TypeDigest;
import fi.muutto.service.account.AccountId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What both ends of a transfer compare: digests of the stored rows, and sums that the database adds up by itself. Works
 * inside a transaction of {@link fi.muutto.service.account.AccountWork}.
 */
@Component
public class Tally {
    private final JdbcClient jdbc;
    private final RecordExport export;

    public Tally(JdbcClient jdbc, RecordExport export) {
        this.jdbc = jdbc;
        this.export = export;
    }

    /** Count and digest of each type, in the order of {@link RecordTypes#ALL}, read back row by row. */
    public List<TypeTally> digests(AccountId account) {
        return RecordTypes.ALL.stream().map(type -> export.tally(account, type)).toList();
    }

    /** Digest of the account from those of all its types. */
    public static String ofAccount(List<TypeTally> types) {
        return TypeDigest.ofAccount(types.stream().map(TypeTally::digest).toList());
    }

    /** Number of records of each type, as the database counts them. */
    public Map<RecordType, Long> counts(AccountId account) {
        var counts = new LinkedHashMap<RecordType, Long>();
        for (RecordType type : RecordTypes.ALL) {
            long count = jdbc.sql("select count(*) from " + type.name() + " where account_id = :account")
                    .param("account", account.value())
                    .query(Long.class)
                    .single();
            counts.put(type, count);
        }
        return counts;
    }

    /** Sums of every money field by currency; throws {@link ArithmeticException} beyond 9.2 × 10¹⁶ units of money. */
    public List<MoneySum> money(AccountId account) {
        var sums = new ArrayList<MoneySum>();
        RecordTypes.ALL.stream()
                .filter(type -> !type.totalled().isEmpty())
                .forEach(type -> sums.addAll(money(account, type)));
        return sums;
    }

    private List<MoneySum> money(AccountId account, RecordType type) {
        var sums = new ArrayList<MoneySum>();
        jdbc.sql(sumOf(type)).param("account", account.value()).query((ResultSet row) -> {
            for (Field field : type.totalled()) {
                sums.add(new MoneySum(type, field, row.getString("in_currency"), cents(row, field)));
            }
        });
        return sums;
    }

    private static String sumOf(RecordType type) {
        var currency = type.currency();
        String sums = type.totalled().stream()
                .map(Field::column)
                .map(column -> "coalesce(sum(" + column + "), 0) as " + column)
                .collect(Collectors.joining(", "));
        return "select " + (currency == null ? "''" : currency.column()) + " as in_currency, " + sums + " from "
                + type.name() + " where account_id = :account group by 1 order by 1 collate \"C\"";
    }

    private static long cents(ResultSet row, Field field) throws SQLException {
        BigDecimal sum = row.getBigDecimal(field.column());
        return sum.longValueExact();
    }
}
