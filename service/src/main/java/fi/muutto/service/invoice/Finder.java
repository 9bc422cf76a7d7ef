package fi.muutto.service.invoice;

import fi.muutto.protocol.record.ProductRecord;
import fi.muutto.rules.PriceMode;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountWork;
import fi.muutto.service.records.RecordRows;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds customers and products for the editor, by the beginning or any part of what people know them by. */
@Component
class Finder {
    private static final int MOST = 8;

    private final AccountWork work;
    private final JdbcClient jdbc;
    private final RecordRows rows;

    Finder(AccountWork work, JdbcClient jdbc, RecordRows rows) {
        this.work = work;
        this.jdbc = jdbc;
        this.rows = rows;
    }

    record FoundCustomer(
            UUID id,
            @Nullable String number,
            String name,
            @Nullable String businessId) {}

    record FoundProduct(
            UUID id,
            @Nullable String code,
            String name,
            @Nullable String unit,
            @Nullable BigDecimal price,
            String priceMode) {}

    List<FoundCustomer> customers(AccountId account, String query) {
        return work.read(
                account,
                () -> jdbc.sql("""
                        select id, number, name, business_id from customer
                         where account_id = :account and not archived
                           and (name ilike :part or number ilike :start or business_id ilike :start)
                         order by name ilike :start desc, lower(name), id limit :most
                        """)
                        .param("account", account.value())
                        .param("part", "%" + literal(query) + "%")
                        .param("start", literal(query) + "%")
                        .param("most", MOST)
                        .query(FoundCustomer.class)
                        .list());
    }

    List<FoundProduct> products(AccountId account, String query) {
        return work.read(
                account,
                () -> jdbc.sql("""
                        select id, code, name, unit, price, price_mode from product
                         where account_id = :account and not archived
                           and (name ilike :part or code ilike :start)
                         order by code ilike :start desc nulls last, name ilike :start desc, lower(name), id limit :most
                        """)
                        .param("account", account.value())
                        .param("part", "%" + literal(query) + "%")
                        .param("start", literal(query) + "%")
                        .param("most", MOST)
                        .query(FoundProduct.class)
                        .list());
    }

    /** A line that charges one piece of the product, its price as the draft has prices. */
    Optional<DraftLine> line(AccountId account, UUID product, PriceMode mode) {
        return work.read(account, () -> rows.find(account, ProductRecord.TYPE, product))
                .map(StoredRecord::new)
                .map(found -> line(found, mode));
    }

    private static DraftLine line(StoredRecord product, PriceMode mode) {
        var treatment =
                VatChoice.treatment(product.text(ProductRecord.VAT_CATEGORY), product.decimal(ProductRecord.VAT_RATE));
        var price = product.decimal(ProductRecord.PRICE);
        boolean same = mode.name().equals(product.text(ProductRecord.PRICE_MODE));
        return new DraftLine(
                product.id(),
                product.text(ProductRecord.CODE),
                product.text(ProductRecord.NAME),
                product.text(ProductRecord.DESCRIPTION),
                BigDecimal.ONE,
                product.text(ProductRecord.UNIT),
                price == null || same ? price : ProductPrice.converted(price, treatment.rate(), mode),
                null,
                treatment);
    }

    /** Per cent, underline and backslash mean themselves. */
    static String literal(String query) {
        return query.strip()
                .replace("\u0000", "")
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
    }
}
