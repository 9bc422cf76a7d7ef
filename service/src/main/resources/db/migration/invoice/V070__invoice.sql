-- Account tables: columns, lengths and references are those that fi.muutto.protocol.record declares.
create table invoice (
    account_id uuid not null references account,
    id uuid not null,
    type_code text not null check (char_length(type_code) <= 3),
    state text not null check (char_length(state) <= 20),
    series_id uuid,
    number text check (char_length(number) <= 50),
    sequence bigint,
    issued_on date,
    due_on date,
    delivered_on date,
    period_from date,
    period_to date,
    currency text not null check (char_length(currency) <= 3),
    language text not null check (char_length(language) <= 2),
    price_mode text not null check (char_length(price_mode) <= 10),
    customer_id uuid,
    original_id uuid,
    original_number text check (char_length(original_number) <= 50),
    original_issued_on date,
    reference text check (char_length(reference) <= 35),
    buyer_reference text check (char_length(buyer_reference) <= 200),
    order_reference text check (char_length(order_reference) <= 200),
    contract_reference text check (char_length(contract_reference) <= 200),
    project_reference text check (char_length(project_reference) <= 200),
    seller_name text check (char_length(seller_name) <= 200),
    seller_business_id text check (char_length(seller_business_id) <= 30),
    seller_vat_number text check (char_length(seller_vat_number) <= 30),
    seller_vat_registered boolean not null,
    seller_prepayment_registered boolean not null,
    seller_contact text check (char_length(seller_contact) <= 200),
    seller_street text check (char_length(seller_street) <= 200),
    seller_postal_code text check (char_length(seller_postal_code) <= 20),
    seller_city text check (char_length(seller_city) <= 100),
    seller_country text check (char_length(seller_country) <= 2),
    seller_phone text check (char_length(seller_phone) <= 50),
    seller_email text check (char_length(seller_email) <= 254),
    seller_website text check (char_length(seller_website) <= 200),
    seller_einvoice_address text check (char_length(seller_einvoice_address) <= 50),
    seller_einvoice_operator text check (char_length(seller_einvoice_operator) <= 50),
    seller_logo text collate "C",
    buyer_number text check (char_length(buyer_number) <= 30),
    buyer_kind text check (char_length(buyer_kind) <= 10),
    buyer_name text check (char_length(buyer_name) <= 200),
    buyer_contact text check (char_length(buyer_contact) <= 200),
    buyer_business_id text check (char_length(buyer_business_id) <= 30),
    buyer_vat_number text check (char_length(buyer_vat_number) <= 30),
    buyer_street text check (char_length(buyer_street) <= 200),
    buyer_postal_code text check (char_length(buyer_postal_code) <= 20),
    buyer_city text check (char_length(buyer_city) <= 100),
    buyer_country text check (char_length(buyer_country) <= 2),
    buyer_email text check (char_length(buyer_email) <= 254),
    buyer_einvoice_address text check (char_length(buyer_einvoice_address) <= 50),
    buyer_einvoice_operator text check (char_length(buyer_einvoice_operator) <= 50),
    delivery_name text check (char_length(delivery_name) <= 200),
    delivery_street text check (char_length(delivery_street) <= 200),
    delivery_postal_code text check (char_length(delivery_postal_code) <= 20),
    delivery_city text check (char_length(delivery_city) <= 100),
    delivery_country text check (char_length(delivery_country) <= 2),
    iban text check (char_length(iban) <= 34),
    bic text check (char_length(bic) <= 11),
    other_accounts text check (char_length(other_accounts) <= 1000),
    payment_term_days bigint,
    payment_term text check (char_length(payment_term) <= 1000),
    late_interest numeric,
    notice_period_days bigint,
    note text check (char_length(note) <= 20000),
    footer text check (char_length(footer) <= 4000),
    line_total bigint not null,
    allowance_total bigint not null,
    charge_total bigint not null,
    net_total bigint not null,
    vat_total bigint not null,
    gross_total bigint not null,
    prepaid_total bigint not null,
    rounding bigint not null,
    payable bigint not null,
    paid_total bigint not null,
    credited_total bigint not null,
    loss_total bigint not null,
    open_total bigint not null,
    created_at timestamptz not null,
    issued_at timestamptz,
    version bigint not null,
    primary key (account_id, id),
    unique (account_id, series_id, number),
    foreign key (account_id, series_id) references number_series,
    foreign key (account_id, customer_id) references customer,
    foreign key (account_id, seller_logo) references file
);

create table invoice_line (
    account_id uuid not null references account,
    id uuid not null,
    invoice_id uuid not null,
    position bigint not null,
    product_id uuid,
    product_code text check (char_length(product_code) <= 50),
    name text check (char_length(name) <= 200),
    description text check (char_length(description) <= 4000),
    quantity numeric,
    unit text check (char_length(unit) <= 20),
    unit_price numeric,
    discount_percent numeric,
    discount bigint,
    vat_category text not null check (char_length(vat_category) <= 3),
    vat_rate numeric,
    net bigint not null,
    gross bigint,
    primary key (account_id, id),
    foreign key (account_id, invoice_id) references invoice,
    foreign key (account_id, product_id) references product
);

create table invoice_allowance (
    account_id uuid not null references account,
    id uuid not null,
    invoice_id uuid not null,
    line_id uuid,
    charge boolean not null,
    reason text check (char_length(reason) <= 1000),
    reason_code text check (char_length(reason_code) <= 10),
    percent numeric,
    base bigint,
    amount bigint not null,
    vat_category text check (char_length(vat_category) <= 3),
    vat_rate numeric,
    primary key (account_id, id),
    foreign key (account_id, invoice_id) references invoice,
    foreign key (account_id, line_id) references invoice_line
);

create table invoice_vat (
    account_id uuid not null references account,
    id uuid not null,
    invoice_id uuid not null,
    vat_category text not null check (char_length(vat_category) <= 3),
    vat_rate numeric,
    base bigint not null,
    vat bigint not null,
    exemption_reason text check (char_length(exemption_reason) <= 1000),
    exemption_code text check (char_length(exemption_code) <= 30),
    primary key (account_id, id),
    foreign key (account_id, invoice_id) references invoice
);

create table invoice_entry (
    account_id uuid not null references account,
    id uuid not null,
    invoice_id uuid not null,
    kind text not null check (char_length(kind) <= 30),
    happened_on date not null,
    recorded_at timestamptz not null,
    amount bigint,
    text text check (char_length(text) <= 20000),
    counterparty text check (char_length(counterparty) <= 254),
    bank_entry_id text check (char_length(bank_entry_id) <= 100),
    reverses_id uuid,
    related_id uuid,
    author text check (char_length(author) <= 200),
    primary key (account_id, id),
    foreign key (account_id, invoice_id) references invoice,
    foreign key (account_id, related_id) references invoice
);

create table invoice_document (
    account_id uuid not null references account,
    id uuid not null,
    invoice_id uuid not null,
    kind text not null check (char_length(kind) <= 20),
    file_name text not null check (char_length(file_name) <= 200),
    file text collate "C" not null,
    created_at timestamptz not null,
    primary key (account_id, id),
    foreign key (account_id, invoice_id) references invoice,
    foreign key (account_id, file) references file
);

create table recurring_invoice (
    account_id uuid not null references account,
    id uuid not null,
    name text not null check (char_length(name) <= 200),
    customer_id uuid not null,
    active boolean not null,
    interval_unit text not null check (char_length(interval_unit) <= 10),
    interval_count bigint not null,
    next_on date not null,
    ends_on date,
    day_of_month bigint,
    payment_term_days bigint,
    price_mode text not null check (char_length(price_mode) <= 10),
    currency text not null check (char_length(currency) <= 3),
    language text not null check (char_length(language) <= 2),
    buyer_reference text check (char_length(buyer_reference) <= 200),
    note text check (char_length(note) <= 20000),
    created_at timestamptz not null,
    primary key (account_id, id),
    foreign key (account_id, customer_id) references customer
);

create table recurring_line (
    account_id uuid not null references account,
    id uuid not null,
    recurring_id uuid not null,
    position bigint not null,
    product_id uuid,
    product_code text check (char_length(product_code) <= 50),
    name text check (char_length(name) <= 200),
    description text check (char_length(description) <= 4000),
    quantity numeric,
    unit text check (char_length(unit) <= 20),
    unit_price numeric,
    discount_percent numeric,
    vat_category text not null check (char_length(vat_category) <= 3),
    vat_rate numeric,
    primary key (account_id, id),
    foreign key (account_id, recurring_id) references recurring_invoice,
    foreign key (account_id, product_id) references product
);

create index invoice_issued on invoice (account_id, issued_on, id);
create index invoice_customer on invoice (account_id, customer_id);
create index invoice_reference on invoice (account_id, reference) where reference is not null;
create index invoice_original on invoice (account_id, original_id) where original_id is not null;
create index invoice_line_invoice on invoice_line (account_id, invoice_id);
create index invoice_allowance_invoice on invoice_allowance (account_id, invoice_id);
create index invoice_vat_invoice on invoice_vat (account_id, invoice_id);
create index invoice_entry_invoice on invoice_entry (account_id, invoice_id);
create index invoice_document_invoice on invoice_document (account_id, invoice_id);
create index recurring_line_recurring on recurring_line (account_id, recurring_id);

call account_table('invoice');
call account_table('invoice_line');
call account_table('invoice_allowance');
call account_table('invoice_vat');
call account_table('invoice_entry');
call account_table('invoice_document');
call account_table('recurring_invoice');
call account_table('recurring_line');

-- What has been issued is never rewritten; only its state and the sums that follow from its entries move on.
create function invoice_is_frozen() returns trigger
    language plpgsql as
$$
declare
    moving constant text[] := array['state', 'paid_total', 'credited_total', 'loss_total', 'open_total', 'version',
        'customer_id'];
begin
    if old.state = 'DRAFT' or account_arrives() then
        return coalesce(new, old);
    end if;
    if tg_op = 'UPDATE' and to_jsonb(new) - moving = to_jsonb(old) - moving and new.state <> 'DRAFT' then
        return new;
    end if;
    raise exception 'an issued invoice is not changed' using errcode = 'MU002';
end
$$;

create trigger frozen before update or delete on invoice for each row execute function invoice_is_frozen();

-- The parts of an issued invoice are as frozen as the invoice itself.
create function invoice_part_is_frozen() returns trigger
    language plpgsql as
$$
begin
    if account_arrives() or exists (
        select 1 from invoice
         where account_id = old.account_id and id = old.invoice_id and state = 'DRAFT') then
        return coalesce(new, old);
    end if;
    raise exception 'an issued invoice is not changed' using errcode = 'MU002';
end
$$;

create trigger frozen before update or delete on invoice_line for each row execute function invoice_part_is_frozen();
create trigger frozen before update or delete on invoice_allowance
    for each row execute function invoice_part_is_frozen();
create trigger frozen before update or delete on invoice_vat for each row execute function invoice_part_is_frozen();
create trigger frozen before update or delete on invoice_entry for each row execute function invoice_part_is_frozen();
create trigger frozen before update or delete on invoice_document
    for each row execute function invoice_part_is_frozen();
