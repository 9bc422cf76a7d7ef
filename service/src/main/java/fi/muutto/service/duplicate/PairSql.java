package fi.muutto.service.duplicate;

/**
 * What finds the pairs of a register: one pass over it for the keys, then only records whose key occurs twice are looked at
 * closer.
 */
final class PairSql {
    private static final String CUSTOMER_KEYS = """
            with item as materialized (
                select id, nullif(lower(btrim(number)), '') collate "C" as number_key,
                       coalesce(nullif(upper(regexp_replace(business_id, '[^0-9A-Za-z]', '', 'g')), ''),
                           substring(upper(regexp_replace(vat_number, '[^0-9A-Za-z]', '', 'g')) from '^FI([0-9]{8})$'))
                           collate "C" as business_key,
                       nullif(upper(regexp_replace(vat_number, '[^0-9A-Za-z]', '', 'g')), '') collate "C" as vat_key,
                       nullif(upper(regexp_replace(einvoice_address, '[^0-9A-Za-z]', '', 'g')), '') collate "C"
                           as einvoice_key
                  from customer where account_id = :account and (:only::uuid[] is null or id = any (:only))),
            hit as materialized (
                select id, 1 as rank, business_key as key from item
                 where business_key in (select business_key from item group by 1 having count(*) > 1)
                union all
                select id, 2, vat_key from item
                 where vat_key in (select vat_key from item group by 1 having count(*) > 1)
                union all
                select id, 3, number_key from item
                 where number_key in (select number_key from item group by 1 having count(*) > 1)
                union all
                select id, 4, einvoice_key from item
                 where einvoice_key in (select einvoice_key from item group by 1 having count(*) > 1)),
            held as materialized (
                select c.id, c as whole, business_key, vat_key, einvoice_key,
                       nullif(lower(btrim(postal_code)), '') as postal_key,
                       nullif(regexp_replace(lower(name), '[^[:alnum:]]', '', 'g'), '') as name_key
                  from customer c join item on item.id = c.id
                 where account_id = :account and (:only::uuid[] is null or c.id = any (:only))
                   and c.id in (select id from hit))""";
    private static final String CUSTOMERS_THAT_MAY_BE_ONE = """
             join held x on x.id = a.id join held y on y.id = b.id
             where a.rank <> 3
                or coalesce(x.business_key = y.business_key, true) and coalesce(x.vat_key = y.vat_key, true)""";
    private static final String CUSTOMER_PAIRS = """
            select 'customer' as register, a.id as first_id, (a.whole).name as first_name,
                   b.id as second_id, (b.whole).name as second_name,
                   (array['BUSINESS_ID', 'VAT_NUMBER', 'NUMBER_AND_NAME', 'EINVOICE'])[s.rank] as reason,
                   (array[coalesce((a.whole).business_id, (a.whole).vat_number), (a.whole).vat_number,
                          (a.whole).number, (a.whole).einvoice_address])[s.rank] as value,
                   coalesce(a.business_key = b.business_key, true) and coalesce(a.vat_key = b.vat_key, true)
                       and coalesce(a.einvoice_key = b.einvoice_key, true) and coalesce(a.name_key = b.name_key, false)
                       and (s.rank <> 3 or coalesce(a.postal_key = b.postal_key, false)) as sure""";
    private static final String PRODUCT_KEYS = """
            with item as materialized (
                select id, lower(btrim(code)) collate "C" as code_key
                  from product where account_id = :account and btrim(code) <> ''
                   and (:only::uuid[] is null or id = any (:only))),
            hit as materialized (
                select id, 1 as rank, code_key as key from item
                 where code_key in (select code_key from item group by 1 having count(*) > 1)),
            held as materialized (
                select p.id, p as whole, regexp_replace(lower(name), '[^[:alnum:]]', '', 'g') as name_key
                  from product p
                 where account_id = :account and (:only::uuid[] is null or id = any (:only))
                   and id in (select id from hit))""";
    private static final String PRODUCT_PAIRS = """
            select 'product' as register, a.id as first_id, (a.whole).name as first_name,
                   b.id as second_id, (b.whole).name as second_name, 'CODE' as reason, (a.whole).code as value,
                   a.name_key = b.name_key and a.name_key <> ''
                       and coalesce((a.whole).price = (b.whole).price, true)
                       and (a.whole).price_mode = (b.whole).price_mode
                       and (a.whole).vat_category = (b.whole).vat_category
                       and coalesce((a.whole).vat_rate = (b.whole).vat_rate, true)
                       and coalesce(lower((a.whole).unit) = lower((b.whole).unit), true) as sure""";
    private static final String SHARED = """
            , placed as materialized (
                select id, rank, full_key, row_number() over (partition by rank, full_key order by id) as place,
                       count(*) over (partition by rank, full_key) as size
                  from (select hit.id, rank, case when rank = 3 then key || chr(31) || name_key else key end as full_key
                          from hit join held on held.id = hit.id) each
                 where full_key is not null),
            shared as materialized (
                select distinct on (a.id, b.id) a.id as first_id, b.id as second_id, a.rank
                  from placed a
                  join placed b on b.rank = a.rank and b.full_key = a.full_key and b.place > a.place
                   and (a.size <= 20 or a.place = 1)%s
                 order by a.id, b.id, a.rank)""";

    // "is not distinct from" is looked at last: it keeps the costly text from being made for pairs nobody kept apart.
    private static final String PAIR = """
            , pair as (
                select * from (%s,
                               ((a.whole).archived, (a.whole).created_at, a.id)
                                   <= ((b.whole).archived, (b.whole).created_at, b.id) as first_stays,
                               md5(md5((to_jsonb(a.whole) - array['account_id', 'created_at'])::text)
                                    || md5((to_jsonb(b.whole) - array['account_id', 'created_at'])::text)) as seen
                          from shared s
                          join held a on a.id = s.first_id
                          join held b on b.id = s.second_id) found
                 where not exists (
                       select from kept_apart k
                        where k.account_id = :account and k.register = found.register
                          and k.first_id = found.first_id::text and k.second_id = found.second_id::text
                          and k.seen is not distinct from found.seen))""";

    private PairSql() {}

    /** Ends in the common table {@code pair}, without those that are to stay apart as they are. */
    static String of(Register register) {
        return switch (register) {
            case CUSTOMER ->
                CUSTOMER_KEYS + SHARED.formatted(CUSTOMERS_THAT_MAY_BE_ONE) + PAIR.formatted(CUSTOMER_PAIRS);
            case PRODUCT -> PRODUCT_KEYS + SHARED.formatted("") + PAIR.formatted(PRODUCT_PAIRS);
        };
    }
}
