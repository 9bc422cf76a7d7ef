package fi.muutto.service.duplicate;

/** What finds the pairs of an account: one pass over each register, joined by equal keys. */
final class PairSql {
    private static final String CUSTOMER_KEYS = """
            customer_key as materialized (
                select id, name, number, business_id, vat_number, einvoice_address, postal_code,
                       md5((to_jsonb(c) - array['account_id', 'created_at'])::text) as seen,
                       nullif(regexp_replace(lower(name), '[^[:alnum:]]', '', 'g'), '') as name_key,
                       nullif(lower(btrim(postal_code)), '') as postal_key,
                       coalesce(nullif(upper(regexp_replace(business_id, '[^0-9A-Za-z]', '', 'g')), ''),
                           substring(upper(regexp_replace(vat_number, '[^0-9A-Za-z]', '', 'g')) from '^FI([0-9]{8})$'))
                           as business_key,
                       nullif(upper(regexp_replace(vat_number, '[^0-9A-Za-z]', '', 'g')), '') as vat_key,
                       nullif(upper(regexp_replace(einvoice_address, '[^0-9A-Za-z]', '', 'g')), '') as einvoice_key
                  from customer c where account_id = :account and (:only::uuid[] is null or id = any (:only))),
            customer_shared as (
                select id, 1 as rank, 'BUSINESS_ID' as reason, business_key as key,
                       coalesce(business_id, vat_number) as value from customer_key where business_key is not null
                union all
                select id, 2, 'VAT_NUMBER', vat_key, vat_number from customer_key where vat_key is not null
                union all
                select id, 3, 'NUMBER_AND_NAME', lower(btrim(number)) || chr(31) || name_key, number from customer_key
                 where btrim(number) <> '' and name_key is not null
                union all
                select id, 4, 'EINVOICE', einvoice_key, einvoice_address from customer_key
                 where einvoice_key is not null)""";
    private static final String CUSTOMER_PAIRS = """
            customer_pair as (
                select distinct on (a.id, b.id) 'customer' as register, a.id as first_id, a.name as first_name,
                       b.id as second_id, b.name as second_name, s.reason, s.value,
                       coalesce(a.business_key = b.business_key, true) and coalesce(a.vat_key = b.vat_key, true)
                           and coalesce(a.einvoice_key = b.einvoice_key, true)
                           and coalesce(a.name_key = b.name_key, false)
                           and (s.reason <> 'NUMBER_AND_NAME' or coalesce(a.postal_key = b.postal_key, false)) as sure,
                       md5(a.seen || b.seen) as seen
                  from shared_pair s
                  join customer_key a on a.id = s.first_id
                  join customer_key b on b.id = s.second_id
                 where s.register = 'customer'
                   and (s.reason <> 'NUMBER_AND_NAME' or coalesce(a.business_key = b.business_key, true)
                        and coalesce(a.vat_key = b.vat_key, true))
                 order by a.id, b.id, s.rank)""";
    private static final String PRODUCT_KEYS = """
            product_key as materialized (
                select *, md5((to_jsonb(p) - array['account_id', 'created_at'])::text) as seen, lower(btrim(code)) as key,
                       regexp_replace(lower(name), '[^[:alnum:]]', '', 'g') as name_key
                  from product p where account_id = :account and btrim(code) <> ''
                   and (:only::uuid[] is null or id = any (:only)))""";
    private static final String PRODUCT_PAIRS = """
            product_pair as (
                select 'product' as register, a.id as first_id, a.name as first_name, b.id as second_id,
                       b.name as second_name, s.reason, s.value,
                       a.name_key = b.name_key and a.name_key <> ''
                           and coalesce(a.price = b.price, true) and a.price_mode = b.price_mode
                           and a.vat_category = b.vat_category and coalesce(a.vat_rate = b.vat_rate, true)
                           and coalesce(lower(a.unit) = lower(b.unit), true) as sure,
                       md5(a.seen || b.seen) as seen
                  from shared_pair s
                  join product_key a on a.id = s.first_id
                  join product_key b on b.id = s.second_id
                 where s.register = 'product')""";
    private static final String SHARED = """
            shared as materialized (
                select register, rank, reason, key, id, value,
                       row_number() over (partition by register, reason, key order by id) as place,
                       count(*) over (partition by register, reason, key) as size
                  from (select 'customer' as register, * from customer_shared
                        union all
                        select 'product', id, 1, 'CODE', key, code from product_key) each),
            shared_pair as (
                select a.register, a.rank, a.reason, a.value, a.id as first_id, b.id as second_id
                  from shared a
                  join shared b on b.register = a.register and b.reason = a.reason and b.key = a.key
                   and b.place > a.place and (a.size <= 20 or a.place = 1)
                 where a.size > 1 and b.size > 1)""";

    /** Ends in the common table {@code pair}, without those that are to stay apart as they are. */
    static final String ALL =
            "with " + String.join(", ", CUSTOMER_KEYS, PRODUCT_KEYS, SHARED, CUSTOMER_PAIRS, PRODUCT_PAIRS) + """
            , pair as (
                select * from (select * from customer_pair union all select * from product_pair) found
                 where not exists (
                       select from kept_apart k
                        where k.account_id = :account and k.register = found.register and k.seen = found.seen
                          and k.first_id = found.first_id::text and k.second_id = found.second_id::text))""";

    private PairSql() {}
}
