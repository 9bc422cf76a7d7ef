-- An account that leaves. Shared tables: a message names a key or an attempt, and only these lead to the account.
create table source_key (
    public_id text primary key,
    account_id uuid not null references account,
    person_id uuid not null references person,
    secret_hash text not null,
    state text not null check (state in ('LIVE', 'SPENT', 'ENDED')),
    made_at timestamptz not null,
    until timestamptz not null,
    wrong_tries int not null default 0,
    previewed_at timestamptz,
    attempt_id uuid,
    attempt_target text,
    ended_at timestamptz,
    end_reason text
);

create unique index source_key_of_account on source_key (account_id) where state <> 'ENDED';
create index source_key_of_person on source_key (person_id) where state = 'LIVE';

-- The account is unknown if an attempt was given up that never came here.
create table source_attempt (
    id uuid not null,
    target text not null,
    account_id uuid references account,
    state text not null check (state in ('FROZEN', 'BURNED', 'HANDED_OVER')),
    began_at timestamptz not null,
    ended_at timestamptz,
    end_reason text,
    word text,
    primary key (id, target)
);

create index source_attempt_of_account on source_attempt (account_id, began_at);
create index source_attempt_frozen on source_attempt (state) where state = 'FROZEN';

-- Service tables.
create table source_acceptance (
    account_id uuid not null references account,
    key_id text not null,
    person_id uuid not null,
    terms_version int not null,
    terms_language text not null,
    terms_sha256 text not null,
    terms_accepted boolean not null,
    purchases_confirmed boolean not null,
    purchases bigint not null,
    accepted_at timestamptz not null,
    primary key (account_id, key_id)
);

-- What was said and signed about the account in one attempt: made once, given again as it is.
create table source_copy (
    account_id uuid not null references account,
    attempt_id uuid not null,
    head text not null,
    tally text,
    source_receipt text,
    target_receipt text,
    acknowledged_at timestamptz,
    primary key (account_id, attempt_id)
);

create table source_progress (
    account_id uuid not null references account,
    attempt_id uuid not null,
    part text not null,
    done bigint not null,
    last_id text,
    primary key (account_id, attempt_id, part)
);

call service_table('source_acceptance');
call service_table('source_copy');
call service_table('source_progress');

grant select, insert, update on source_key, source_attempt, source_copy, source_progress to ${app};
grant select, insert on source_acceptance to ${app};

-- Holds the account's row against writers and other messages until the transaction ends, without changing it.
create function account_hold(account_id uuid) returns text
    language sql security definer set search_path = public as
$$ select state from account where id = account_id for no key update $$;

revoke execute on function account_hold from public;
grant execute on function account_hold to ${app};
