-- Shared tables: attempts to take an account over. The role that builds the account writes them, so that a state and what
-- it means are one transaction.
create table target_attempt (
    id uuid primary key,
    person_id uuid not null references person,
    own_account uuid not null references account,
    arriving_account uuid,
    phase text not null check (phase in ('NEW', 'CLAIMED', 'COPYING', 'VERIFYING', 'PREPARED', 'RECEIPTED', 'LIVE',
        'ACKNOWLEDGED', 'ABORTED')),
    marks text[] not null,
    head text,
    hand_over text,
    source_receipt text,
    target_receipt text,
    reason text,
    erase_due boolean not null default false,
    news text check (news in ('LIVE', 'ABORTED', 'TOO_LATE')),
    trouble text,
    failures int not null default 0,
    retry_at timestamptz,
    started_at timestamptz not null,
    changed_at timestamptz not null
);

-- A second press, another tab or another member of the account joins the attempt that runs.
create unique index target_attempt_person on target_attempt (person_id)
    where phase not in ('LIVE', 'ACKNOWLEDGED', 'ABORTED');
create unique index target_attempt_own on target_attempt (own_account)
    where phase not in ('LIVE', 'ACKNOWLEDGED', 'ABORTED');
create index target_attempt_arriving on target_attempt (arriving_account);

-- When each phase was reached, for the page of the move.
create table target_phase (
    attempt_id uuid not null references target_attempt,
    phase text not null,
    reached_at timestamptz not null,
    primary key (attempt_id, phase)
);

-- How far copying has come; written in the transaction that writes the records. The bytes of files are a row of their own.
create table target_progress (
    attempt_id uuid not null references target_attempt,
    type text not null,
    last_id text,
    records bigint not null,
    complete boolean not null,
    primary key (attempt_id, type)
);

-- What of the account cannot be taken: where, and which rule, without the value.
create table target_problem (
    attempt_id uuid not null references target_attempt,
    position int not null,
    type text not null,
    record text,
    field text,
    flaw text not null,
    detail text,
    primary key (attempt_id, position)
);

grant select, insert, update on target_attempt, target_phase to ${bulk};
grant select, insert, update, delete on target_progress, target_problem to ${bulk};
grant select on target_attempt, target_phase, target_progress, target_problem to ${app};
grant update (news) on target_attempt to ${app};

-- Service tables: how an account came here, and what its owner should know of it.
create table arrival (
    account_id uuid not null references account,
    attempt_id uuid not null,
    own_account uuid not null,
    source text not null,
    arrived_at timestamptz not null,
    head text not null,
    tally text not null,
    source_receipt text not null,
    target_receipt text not null,
    primary key (account_id)
);

create table arrival_difference (
    account_id uuid not null references account,
    type text not null,
    field text not null,
    kept text,
    left_out text,
    primary key (account_id, type, field)
);

create table arrival_remark (
    account_id uuid not null references account,
    kind text not null check (kind in ('CUSTOMER', 'PRODUCT', 'REFERENCE', 'NUMBER')),
    reason text not null,
    value text not null,
    arrived_id uuid not null,
    arrived_name text,
    own_id uuid not null,
    own_name text,
    primary key (account_id, kind, own_id)
);

call service_table('arrival');
call service_table('arrival_difference');
call service_table('arrival_remark');

grant select, insert on arrival, arrival_difference, arrival_remark to ${bulk};
grant select on arrival, arrival_difference, arrival_remark to ${app};
