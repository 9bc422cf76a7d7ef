package fi.muutto.service.duplicate;

import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountWork;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
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

    /** Pairs in the order of their names, the sure ones first. */
    List<Pair> find(AccountId account, boolean sureOnly, int most) {
        return work.read(
                account,
                () -> jdbc.sql(PairSql.ALL + " select * from pair where sure or not :sureOnly"
                                + " order by register, sure desc, lower(first_name), first_id, second_id limit :most")
                        .param("account", account.value())
                        .param("only", null, java.sql.Types.ARRAY)
                        .param("sureOnly", sureOnly)
                        .param("most", most)
                        .query(Pair.class)
                        .list());
    }

    /** The pair of these two, in either order, if they are one. */
    Optional<Pair> find(AccountId account, Register register, UUID one, UUID other) {
        return work.read(
                account,
                () -> jdbc.sql(PairSql.ALL + " select * from pair where register = :register")
                        .param("account", account.value())
                        .param("register", register.type().name())
                        .param("only", new UUID[] {one, other})
                        .query(Pair.class)
                        .optional());
    }

    List<PairCount> counts(AccountId account, @Nullable Register register) {
        return work.read(
                account,
                () -> jdbc.sql(PairSql.ALL + " select register, reason, count(*) as pairs from pair"
                                + " where :register::text is null or register = :register group by 1, 2 order by 1, 2")
                        .param("account", account.value())
                        .param("only", null, java.sql.Types.ARRAY)
                        .param(
                                "register",
                                register == null ? null : register.type().name())
                        .query(PairCount.class)
                        .list());
    }
}
