-- Account tables: columns, lengths and references are those that fi.muutto.protocol.record declares.
create table product (
    account_id uuid not null references account,
    id uuid not null,
    code text check (char_length(code) <= 50),
    name text not null check (char_length(name) <= 200),
    description text check (char_length(description) <= 4000),
    unit text check (char_length(unit) <= 20),
    price numeric,
    price_mode text not null check (char_length(price_mode) <= 10),
    vat_category text not null check (char_length(vat_category) <= 3),
    vat_rate numeric,
    archived boolean not null,
    created_at timestamptz not null,
    primary key (account_id, id)
);

create index product_name on product (account_id, name);

call account_table('product');
