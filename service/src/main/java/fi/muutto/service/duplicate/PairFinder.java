package fi.muutto.service.duplicate;

import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountWork;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Mahdolliset kaksoiskappaleet: pairs of one register that share what identifies them. Names and e-mail addresses alone say
 * nothing. Of more than 20 that share a value each is paired with the first one only.
 */
@Component
class PairFinder {
    private final AccountWork work;
    private final JdbcClient jdbc;

    PairFinder(AccountWork work, JdbcClient jdbc) {
        this.work = work;
        this.jdbc = jdbc;
    }

    /** The sure ones first, customers before products, then in the order of their names. */
    List<Pair> find(AccountId account, boolean sureOnly, int most) {
        return work.read(account, () -> {
            nestedLoops("off");
            var pairs = Stream.of(Register.values())
                    .flatMap(register -> find(account, register, sureOnly, most).stream())
                    .sorted(Comparator.comparing(Pair::sure).reversed())
                    .limit(most)
                    .toList();
            nestedLoops("on");
            return pairs;
        });
    }

    private List<Pair> find(AccountId account, Register register, boolean sureOnly, int most) {
        return all(
                        account,
                        register,
                        "select * from pair where sure or not :sureOnly"
                                + " order by sure desc, lower(first_name), first_id, second_id limit :most")
                .param("sureOnly", sureOnly)
                .param("most", most)
                .query(Pair.class)
                .list();
    }

    /** The pair of these two, in either order, if they are one. */
    Optional<Pair> find(AccountId account, Register register, UUID one, UUID other) {
        return work.read(
                account,
                () -> jdbc.sql(PairSql.of(register) + " select * from pair")
                        .param("account", account.value())
                        .param("only", new UUID[] {one, other})
                        .query(Pair.class)
                        .optional());
    }

    /** Of both registers. */
    List<PairCount> counts(AccountId account) {
        return Stream.of(Register.values())
                .flatMap(register -> counts(account, register).stream())
                .toList();
    }

    List<PairCount> counts(AccountId account, Register register) {
        return work.read(account, () -> {
            nestedLoops("off");
            var counts = all(
                            account,
                            register,
                            "select register, reason, count(*) as pairs, count(*) filter (where sure) as sure from pair group by 1, 2 order by 1, 2")
                    .query(PairCount.class)
                    .list();
            nestedLoops("on");
            return counts;
        });
    }

    private StatementSpec all(AccountId account, Register register, String select) {
        return jdbc.sql(PairSql.of(register) + " " + select)
                .param("account", account.value())
                .param("only", null, java.sql.Types.ARRAY);
    }

    /** The statistics of a register that has just arrived are stale, and nested loops over it take minutes. */
    private void nestedLoops(String onOrOff) {
        jdbc.sql("set local enable_nestloop = " + onOrOff).update();
    }
}
