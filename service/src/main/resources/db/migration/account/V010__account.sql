-- Shared tables: accounts, people, members. No row security; the application's role reads them and changes an
-- account's state only through account_move.
create table account (
    id uuid primary key,
    state text not null check (state in ('OPEN', 'FROZEN', 'HANDED_OVER', 'ARRIVING', 'JOINED', 'ENDED')),
    attempt uuid,
    lease_until timestamptz,
    created_at timestamptz not null,
    contract_since date,
    contract_ended_on date,
    contract_end_reason text check (contract_end_reason in ('NOTICE', 'HAND_OVER'))
);

create table person (
    id uuid primary key,
    email text not null unique check (email = lower(email)),
    password_hash text not null,
    password_changed_at timestamptz not null,
    created_at timestamptz not null
);

create table member (
    person_id uuid not null references person,
    account_id uuid not null references account,
    since timestamptz not null,
    primary key (person_id, account_id)
);

create index member_account on member (account_id);

grant select, insert on account to ${app};
grant select, insert, update on person to ${app};
grant select, insert on member to ${app};
grant select on account, person, member to ${bulk};
grant insert on account to ${bulk};
grant insert on member to ${bulk};

-- The gate: holds the account's row until the transaction ends, so that freezing waits for writers and they for it.
create function account_gate(account_id uuid) returns text
    language sql security definer set search_path = public as
$$ select state from account where id = account_id for share $$;

-- The one way to change an account's state. Answers whether the account was in the expected state.
create function account_move(
    account_id uuid, expected text, wanted text, for_attempt uuid, lease timestamptz) returns boolean
    language plpgsql security definer set search_path = public as
$$
begin
    if (expected, wanted) not in (
        ('OPEN', 'FROZEN'), ('FROZEN', 'OPEN'), ('FROZEN', 'HANDED_OVER'), ('FROZEN', 'FROZEN'),
        ('OPEN', 'HANDED_OVER'), ('ENDED', 'HANDED_OVER'),
        ('OPEN', 'ENDED'), ('ARRIVING', 'OPEN'), ('FROZEN', 'JOINED')) then
        raise exception 'an account does not go from % to %', expected, wanted;
    end if;
    update account set state = wanted, attempt = for_attempt, lease_until = lease
     where id = account_id and state = expected;
    return found;
end
$$;

-- The end of the contract is a fact of the account's own row.
create function account_contract_ends(account_id uuid, ended_on date, reason text) returns void
    language sql security definer set search_path = public as
$$ update account set contract_ended_on = ended_on, contract_end_reason = reason
    where id = account_id and contract_ended_on is null $$;

-- An account that did not arrive leaves nothing; its rows are erased before.
create function account_arrival_erased(account_id uuid, for_attempt uuid) returns void
    language sql security definer set search_path = public as
$$ delete from account where id = account_id and state = 'ARRIVING' and attempt = for_attempt $$;

-- The backstop behind the gate, a statement trigger on every account table.
create function account_backstop() returns trigger
    language plpgsql security definer set search_path = public as
$$
declare
    named uuid := nullif(current_setting('muutto.account', true), '')::uuid;
    current_state text;
    current_attempt uuid;
begin
    select state, attempt into current_state, current_attempt from account where id = named for share;
    if current_state = 'OPEN'
        or (current_state = 'ARRIVING'
            and current_attempt = nullif(current_setting('muutto.attempt', true), '')::uuid) then
        return null;
    end if;
    raise exception 'the account cannot be written: %', coalesce(current_state, 'none is named')
        using errcode = 'MU001';
end
$$;

-- Whether the named account is being built, or erased, by the named attempt: the one case in which frozen rows go.
create function account_arrives() returns boolean
    language sql stable security definer set search_path = public as
$$ select exists (
    select 1 from account
     where id = nullif(current_setting('muutto.account', true), '')::uuid and state = 'ARRIVING'
       and attempt = nullif(current_setting('muutto.attempt', true), '')::uuid) $$;

-- Makes a table an account table: row security, the backstop, rights.
create procedure account_table(name regclass)
    language plpgsql as
$$
begin
    call service_table(name);
    execute format('create trigger backstop before insert or update or delete or truncate on %s'
        ' for each statement execute function account_backstop()', name);
    execute format('grant select, insert, update, delete on %s to ${app}, ${bulk}', name);
end
$$;

-- Makes a table a service table with an account: row security, forced on the owner too.
create procedure service_table(name regclass)
    language plpgsql as
$$
begin
    execute format('alter table %s enable row level security', name);
    execute format('alter table %s force row level security', name);
    execute format('create policy of_account on %s using'
        ' (account_id = nullif(current_setting(''muutto.account'', true), '''')::uuid)', name);
end
$$;

-- Only the two roles call what runs with the owner's rights.
revoke execute on function account_gate, account_move, account_contract_ends, account_arrival_erased from public;
grant execute on function account_gate, account_move, account_contract_ends to ${app}, ${bulk};
grant execute on function account_arrival_erased to ${bulk};
