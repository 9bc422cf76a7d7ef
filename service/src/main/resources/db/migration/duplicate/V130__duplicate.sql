-- Account tables: columns, lengths and references are those that fi.muutto.protocol.record declares.
create table register_merge (
    account_id uuid not null references account,
    id uuid not null,
    register text not null check (char_length(register) <= 30),
    kept_id text not null check (char_length(kept_id) <= 36),
    gone_id text not null check (char_length(gone_id) <= 36),
    gone_line text not null check (char_length(gone_line) <= 400000),
    filled text not null check (char_length(filled) <= 2000),
    merged_at timestamptz not null,
    primary key (account_id, id)
);

create table merged_reference (
    account_id uuid not null references account,
    id uuid not null,
    merge_id uuid not null,
    referring text not null check (char_length(referring) <= 30),
    record_id text not null check (char_length(record_id) <= 36),
    primary key (account_id, id),
    foreign key (account_id, merge_id) references register_merge
);

create table kept_apart (
    account_id uuid not null references account,
    id uuid not null,
    register text not null check (char_length(register) <= 30),
    first_id text not null check (char_length(first_id) <= 36),
    second_id text not null check (char_length(second_id) <= 36),
    seen text not null check (char_length(seen) <= 64),
    kept_at timestamptz not null,
    primary key (account_id, id)
);

create index merged_reference_merge on merged_reference (account_id, merge_id);
create index register_merge_kept on register_merge (account_id, kept_id);
create index register_merge_gone on register_merge (account_id, gone_id);
create index kept_apart_pair on kept_apart (account_id, first_id, second_id);

call account_table('register_merge');
call account_table('merged_reference');
call account_table('kept_apart');
