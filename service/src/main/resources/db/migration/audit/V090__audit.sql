-- Service tables: what was done, by whom; append-only and chained by hash. audit_head is the end of each chain.
create table audit_head (
    account_id uuid not null references account,
    position bigint not null,
    hash text not null,
    primary key (account_id)
);

create table audit_event (
    account_id uuid not null references account,
    position bigint not null,
    happened_at timestamptz not null,
    person_id uuid,
    action text not null,
    object_type text,
    object_id text,
    detail text,
    hash text not null,
    primary key (account_id, position)
);

call service_table('audit_head');
call service_table('audit_event');

grant select, insert, update on audit_head to ${app}, ${bulk};
grant select, insert on audit_event to ${app}, ${bulk};
