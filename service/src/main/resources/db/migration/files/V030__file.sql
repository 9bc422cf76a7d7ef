-- Account tables: columns, lengths and references are those that fi.muutto.protocol.record declares.
create table file (
    account_id uuid not null references account,
    sha256 text collate "C" not null,
    media_type text not null check (char_length(media_type) <= 100),
    size bigint not null,
    primary key (account_id, sha256)
);

create table file_chunk (
    account_id uuid not null references account,
    sha256 text collate "C" not null,
    position int not null,
    bytes bytea not null,
    primary key (account_id, sha256, position),
    foreign key (account_id, sha256) references file
);

call account_table('file');
call account_table('file_chunk');
