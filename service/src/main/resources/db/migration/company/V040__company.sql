-- Account tables: columns, lengths and references are those that fi.muutto.protocol.record declares.
create table company (
    account_id uuid not null references account,
    id uuid not null,
    name text not null check (char_length(name) <= 200),
    business_id text check (char_length(business_id) <= 9),
    vat_number text check (char_length(vat_number) <= 14),
    vat_registered boolean not null,
    prepayment_registered boolean not null,
    contact_name text check (char_length(contact_name) <= 200),
    street text check (char_length(street) <= 200),
    postal_code text check (char_length(postal_code) <= 20),
    city text check (char_length(city) <= 100),
    country_code text check (char_length(country_code) <= 2),
    phone text check (char_length(phone) <= 50),
    email text check (char_length(email) <= 254),
    website text check (char_length(website) <= 200),
    einvoice_address text check (char_length(einvoice_address) <= 50),
    einvoice_operator text check (char_length(einvoice_operator) <= 50),
    logo text collate "C",
    primary key (account_id, id),
    foreign key (account_id, logo) references file
);

create table bank_account (
    account_id uuid not null references account,
    id uuid not null,
    name text check (char_length(name) <= 70),
    iban text not null check (char_length(iban) <= 34),
    bic text check (char_length(bic) <= 11),
    position bigint not null,
    on_invoices boolean not null,
    primary key (account_id, id)
);

create table number_series (
    account_id uuid not null references account,
    id uuid not null,
    name text not null check (char_length(name) <= 100),
    prefix text check (char_length(prefix) <= 20),
    next_number bigint not null,
    min_digits bigint not null,
    closed boolean not null,
    primary key (account_id, id)
);

create table invoicing_settings (
    account_id uuid not null references account,
    id uuid not null,
    series_id uuid not null,
    payment_term_days bigint not null,
    late_interest numeric,
    notice_period_days bigint,
    vat_rate numeric,
    price_mode text not null check (char_length(price_mode) <= 10),
    currency text not null check (char_length(currency) <= 3),
    reference_form text not null check (char_length(reference_form) <= 10),
    language text not null check (char_length(language) <= 2),
    greeting text check (char_length(greeting) <= 4000),
    footer text check (char_length(footer) <= 4000),
    primary key (account_id, id),
    foreign key (account_id, series_id) references number_series
);

call account_table('company');
call account_table('bank_account');
call account_table('number_series');
call account_table('invoicing_settings');
