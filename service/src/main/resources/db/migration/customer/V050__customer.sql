-- Account tables: columns, lengths and references are those that fi.muutto.protocol.record declares.
create table customer_group (
    account_id uuid not null references account,
    id uuid not null,
    name text not null check (char_length(name) <= 100),
    primary key (account_id, id)
);

create table customer (
    account_id uuid not null references account,
    id uuid not null,
    number text check (char_length(number) <= 30),
    kind text not null check (char_length(kind) <= 10),
    name text not null check (char_length(name) <= 200),
    business_id text check (char_length(business_id) <= 30),
    vat_number text check (char_length(vat_number) <= 30),
    group_id uuid,
    street text check (char_length(street) <= 200),
    postal_code text check (char_length(postal_code) <= 20),
    city text check (char_length(city) <= 100),
    country_code text check (char_length(country_code) <= 2),
    email text check (char_length(email) <= 254),
    phone text check (char_length(phone) <= 50),
    einvoice_address text check (char_length(einvoice_address) <= 50),
    einvoice_operator text check (char_length(einvoice_operator) <= 50),
    language text check (char_length(language) <= 2),
    payment_term_days bigint,
    note text check (char_length(note) <= 20000),
    archived boolean not null,
    created_at timestamptz not null,
    primary key (account_id, id),
    foreign key (account_id, group_id) references customer_group
);

create table contact_person (
    account_id uuid not null references account,
    id uuid not null,
    customer_id uuid not null,
    name text not null check (char_length(name) <= 200),
    role text check (char_length(role) <= 100),
    email text check (char_length(email) <= 254),
    phone text check (char_length(phone) <= 50),
    position bigint not null,
    primary key (account_id, id),
    foreign key (account_id, customer_id) references customer
);

create table contact_event (
    account_id uuid not null references account,
    id uuid not null,
    customer_id uuid not null,
    happened_at timestamptz not null,
    kind text not null check (char_length(kind) <= 20),
    subject text check (char_length(subject) <= 200),
    text text check (char_length(text) <= 20000),
    author text check (char_length(author) <= 200),
    created_at timestamptz not null,
    primary key (account_id, id),
    foreign key (account_id, customer_id) references customer
);

create table memo (
    account_id uuid not null references account,
    id uuid not null,
    customer_id uuid not null,
    text text not null check (char_length(text) <= 20000),
    author text check (char_length(author) <= 200),
    written_at timestamptz not null,
    primary key (account_id, id),
    foreign key (account_id, customer_id) references customer
);

create index customer_name on customer (account_id, name);
create index contact_person_customer on contact_person (account_id, customer_id);
create index contact_event_customer on contact_event (account_id, customer_id, happened_at);
create index memo_customer on memo (account_id, customer_id, written_at);

call account_table('customer_group');
call account_table('customer');
call account_table('contact_person');
call account_table('contact_event');
call account_table('memo');
