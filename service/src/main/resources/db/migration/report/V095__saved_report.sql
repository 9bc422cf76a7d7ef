-- Account tables: columns, lengths and references are those that fi.muutto.protocol.record declares.
create table saved_report (
    account_id uuid not null references account,
    id uuid not null,
    name text not null check (char_length(name) <= 200),
    kind text not null check (char_length(kind) <= 30),
    period_from date,
    period_to date,
    saved_at timestamptz not null,
    figures text not null check (char_length(figures) <= 600000),
    primary key (account_id, id)
);

call account_table('saved_report');
