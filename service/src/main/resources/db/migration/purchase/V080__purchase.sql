-- Account tables that stay behind when an account moves: purchase invoices and their files. The same row security and
-- backstop as the others, but no record type declares them.
create table purchase_file (
    account_id uuid not null references account,
    sha256 text collate "C" not null,
    media_type text not null check (char_length(media_type) <= 100),
    size bigint not null,
    primary key (account_id, sha256)
);

create table purchase_file_chunk (
    account_id uuid not null references account,
    sha256 text collate "C" not null,
    position int not null,
    bytes bytea not null,
    primary key (account_id, sha256, position),
    foreign key (account_id, sha256) references purchase_file
);

create table purchase_invoice (
    account_id uuid not null references account,
    id uuid not null,
    supplier_name text not null check (char_length(supplier_name) <= 200),
    supplier_business_id text check (char_length(supplier_business_id) <= 30),
    number text check (char_length(number) <= 50),
    invoiced_on date not null,
    due_on date,
    paid_on date,
    currency text not null check (char_length(currency) <= 3),
    net bigint,
    vat bigint,
    gross bigint not null,
    note text check (char_length(note) <= 20000),
    file_name text check (char_length(file_name) <= 200),
    file text collate "C",
    created_at timestamptz not null,
    primary key (account_id, id),
    foreign key (account_id, file) references purchase_file
);

create index purchase_invoice_invoiced on purchase_invoice (account_id, invoiced_on, id);

call account_table('purchase_file');
call account_table('purchase_file_chunk');
call account_table('purchase_invoice');
