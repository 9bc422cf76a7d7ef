package fi.muutto.service.customer;

import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountWork;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds customers for the list. */
@Component
class CustomerList {
    static final int PAGE = 50;
    private static final int LONGEST_SEARCH = 200;

    private final AccountWork work;
    private final JdbcClient jdbc;

    CustomerList(AccountWork work, JdbcClient jdbc) {
        this.work = work;
        this.jdbc = jdbc;
    }

    record Row(
            UUID id,
            @Nullable String number,
            String name,
            @Nullable String businessId,
            @Nullable String city,
            @Nullable String email,
            @Nullable String groupName) {}

    record Counts(long active, long archived) {}

    /** A page of rows and whether more follow it. */
    record Found(List<Row> rows, boolean more) {
        UUID lastId() {
            return rows.get(rows.size() - 1).id();
        }
    }

    /**
     * Customers in the order of their names. Each word of the search must stand in the name, number, business id (with or
     * without its hyphen) or e-mail address; every character means only itself.
     *
     * @param after the last customer of the page before, or null for the first page
     */
    Found find(AccountId account, String search, boolean archived, @Nullable UUID after) {
        var rows = work.read(
                account,
                () -> jdbc.sql("""
                        select c.id, c.number, c.name, c.business_id, c.city, c.email, g.name as group_name
                          from customer c
                          left join customer_group g on g.account_id = c.account_id and g.id = c.group_id
                         where c.account_id = :account and c.archived = :archived
                           and not exists (
                                 select from unnest(string_to_array(lower(:words), ' ')) word
                                  where strpos(lower(concat_ws(' ', c.name, c.number, c.business_id,
                                               replace(c.business_id, '-', ''), c.email)), word) = 0)
                           and (:after::uuid is null or (lower(c.name), c.id) > (
                                 select lower(a.name), a.id from customer a
                                  where a.account_id = :account and a.id = :after::uuid))
                         order by lower(c.name), c.id
                         limit :most
                        """)
                        .param("account", account.value())
                        .param("archived", archived)
                        .param("words", words(search))
                        .param("after", after)
                        .param("most", PAGE + 1)
                        .query(Row.class)
                        .list());
        boolean more = rows.size() > PAGE;
        return new Found(more ? rows.subList(0, PAGE) : rows, more);
    }

    /** PostgreSQL holds no NUL, and nobody types more than this. */
    private static String words(String search) {
        var words = search.replace("\0", "").replaceAll("\\s+", " ").strip();
        return words.codePointCount(0, words.length()) <= LONGEST_SEARCH
                ? words
                : words.substring(0, words.offsetByCodePoints(0, LONGEST_SEARCH))
                        .strip();
    }

    Counts counts(AccountId account) {
        return work.read(
                account,
                () -> jdbc.sql("""
                        select count(*) filter (where not archived) as active,
                               count(*) filter (where archived) as archived
                          from customer where account_id = :account
                        """)
                        .param("account", account.value())
                        .query(Counts.class)
                        .single());
    }
}
