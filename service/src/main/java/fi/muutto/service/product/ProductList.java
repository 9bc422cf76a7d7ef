package fi.muutto.service.product;

import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountWork;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds products for the list. */
@Component
class ProductList {
    static final int PAGE = 50;
    private static final int LONGEST_SEARCH = 200;

    private final AccountWork work;
    private final JdbcClient jdbc;

    ProductList(AccountWork work, JdbcClient jdbc) {
        this.work = work;
        this.jdbc = jdbc;
    }

    record Row(
            UUID id,
            @Nullable String code,
            String name,
            @Nullable String unit,
            @Nullable BigDecimal price,
            String priceMode,
            String vatCategory,
            @Nullable BigDecimal vatRate) {

        /** Whether the price has parts of cents and so is no sum of money yet. */
        public boolean hasMoreThanCents() {
            return price != null && price.stripTrailingZeros().scale() > 2;
        }

        public @Nullable Long cents() {
            return price == null ? null : price.movePointRight(2).longValue();
        }
    }

    record Counts(long active, long archived) {}

    /** A page of rows and whether more follow it. */
    record Found(List<Row> rows, boolean more) {
        UUID lastId() {
            return rows.get(rows.size() - 1).id();
        }
    }

    /**
     * Products in the order of their names. Each word of the search must stand in the code or the name; every character
     * means only itself.
     *
     * @param after the last product of the page before, or null for the first page
     */
    Found find(AccountId account, String search, boolean archived, @Nullable UUID after) {
        var rows = work.read(
                account,
                () -> jdbc.sql("""
                        select p.id, p.code, p.name, p.unit, p.price, p.price_mode, p.vat_category, p.vat_rate
                          from product p
                         where p.account_id = :account and p.archived = :archived
                           and not exists (
                                 select from unnest(string_to_array(lower(:words), ' ')) word
                                  where strpos(lower(concat_ws(' ', p.name, p.code)), word) = 0)
                           and (:after::uuid is null or (lower(p.name), p.id) > (
                                 select lower(a.name), a.id from product a
                                  where a.account_id = :account and a.id = :after::uuid))
                         order by lower(p.name), p.id
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
                          from product where account_id = :account
                        """)
                        .param("account", account.value())
                        .query(Counts.class)
                        .single());
    }
}
