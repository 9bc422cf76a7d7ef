package fi.muutto.service.transfer.target;

import fi.muutto.service.account.AccountId;
import fi.muutto.service.records.Arrival;

/**
 * What stands in both accounts: customers and products that may be the same, references and numbers in use twice. Found
 * before anything is copied; one remark for each record of the own account. Names and e-mail addresses alone say nothing.
 */
final class Remarks {
    private static final String INSERT = """
            insert into arrival_remark (account_id, kind, reason, value, arrived_id, arrived_name, own_id, own_name)
            """;

    private Remarks() {}

    static void find(Arrival arrival, AccountId own) {
        customersByBusinessId(arrival, own);
        customersByNumberAndName(arrival, own);
        productsByCode(arrival, own);
        invoices(arrival, own, "REFERENCE", "reference");
        invoices(arrival, own, "NUMBER", "number");
    }

    private static void customersByBusinessId(Arrival arrival, AccountId own) {
        insert(arrival, own, INSERT + """
                select distinct on (mine.id) :account, 'CUSTOMER', 'BUSINESS_ID', mine.business_id,
                       theirs.id, theirs.name, mine.id, mine.name
                  from (select *, upper(regexp_replace(business_id, '[^0-9A-Za-z]', '', 'g')) as key
                          from customer where account_id = :own) mine
                  join (select distinct on (key) id, name, key
                          from (select *, upper(regexp_replace(business_id, '[^0-9A-Za-z]', '', 'g')) as key
                                  from customer where account_id = :account) keyed
                         order by key, id) theirs on theirs.key = mine.key
                 where mine.key <> ''
                 order by mine.id
                """);
    }

    private static void customersByNumberAndName(Arrival arrival, AccountId own) {
        insert(arrival, own, INSERT + """
                select :account, 'CUSTOMER', 'NUMBER_AND_NAME', mine.number, theirs.id, theirs.name, mine.id, mine.name
                  from customer mine
                  join (select distinct on (number, lower(name)) id, name, number
                          from customer where account_id = :account and number <> ''
                         order by number, lower(name), id) theirs
                    on theirs.number = mine.number and lower(theirs.name) = lower(mine.name)
                 where mine.account_id = :own
                on conflict do nothing
                """);
    }

    private static void productsByCode(Arrival arrival, AccountId own) {
        insert(arrival, own, INSERT + """
                select :account, 'PRODUCT', 'CODE', mine.code, theirs.id, theirs.name, mine.id, mine.name
                  from product mine
                  join (select distinct on (code) id, name, code
                          from product where account_id = :account and code <> ''
                         order by code, id) theirs on theirs.code = mine.code
                 where mine.account_id = :own
                """);
    }

    private static void invoices(Arrival arrival, AccountId own, String kind, String column) {
        insert(arrival, own, INSERT + """
                select :account, '%1$s', 'SAME', mine.%2$s, theirs.id, theirs.number, mine.id, mine.number
                  from invoice mine
                  join (select distinct on (%2$s) id, number, %2$s as shared
                          from invoice where account_id = :account and %2$s <> '' and state <> 'DRAFT'
                         order by %2$s, id) theirs on theirs.shared = mine.%2$s
                 where mine.account_id = :own and mine.state <> 'DRAFT'
                """.formatted(kind, column));
    }

    private static void insert(Arrival arrival, AccountId own, String sql) {
        arrival.jdbc()
                .sql(sql)
                .param("account", arrival.account().value())
                .param("own", own.value())
                .update();
    }
}
