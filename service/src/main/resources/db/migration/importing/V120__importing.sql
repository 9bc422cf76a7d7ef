-- Service tables: what was brought to be imported, and what became of it. They stay behind in a move; that a file is
-- already in the account is told by its kept document, which travels.
create table import_turn (
    account_id uuid not null references account,
    primary key (account_id)
);

create table import_batch (
    account_id uuid not null references account,
    id uuid not null,
    state text not null check (state in ('STAGED', 'DONE', 'UNDOING', 'UNDONE')),
    person_id uuid,
    staged_at timestamptz not null,
    done_at timestamptz,
    undone_at timestamptz,
    primary key (account_id, id)
);

create table import_file (
    account_id uuid not null references account,
    batch_id uuid not null,
    position int not null,
    name text not null check (char_length(name) <= 200),
    sha256 text collate "C" not null,
    size bigint not null,
    bytes bytea,
    outcome text,
    reason text,
    reason_line int,
    reason_path text,
    unplaced int,
    other_id uuid,
    invoice_id uuid,
    entries int,
    primary key (account_id, batch_id, position),
    foreign key (account_id, batch_id) references import_batch
);

create index import_file_invoice on import_file (account_id, invoice_id) where invoice_id is not null;

call service_table('import_turn');
call service_table('import_batch');
call service_table('import_file');

grant select, insert, update on import_turn to ${app};
grant select, insert, update, delete on import_batch, import_file to ${app};

-- Whether the statement comes from a function that has the rights of the table's owner, which is no role that logs in.
create function runs_as_owner(of_table oid) returns boolean
    language sql stable as
$$ select current_user = pg_get_userbyid(relowner) from pg_class where oid = of_table $$;

-- What an import lists is what its undoing may delete, so the list is made once, of drafts, and not changed afterwards.
create function import_is_listed() returns trigger
    language plpgsql as
$$
begin
    if runs_as_owner(tg_relid) then
        return coalesce(new, old);
    end if;
    if tg_op <> 'INSERT' and old.invoice_id is not null then
        raise exception 'what an import has listed is not changed' using errcode = 'MU003';
    end if;
    if tg_op <> 'DELETE' and new.invoice_id is not null and not exists (
        select 1 from invoice i join import_batch b on b.account_id = i.account_id and b.id = new.batch_id
         where i.account_id = new.account_id and i.id = new.invoice_id and i.state = 'DRAFT' and i.sequence is null
           and b.state = 'STAGED') then
        raise exception 'an import lists what it has just added' using errcode = 'MU003';
    end if;
    return coalesce(new, old);
end
$$;

create trigger listed before insert or update or delete on import_file
    for each row execute function import_is_listed();

create function import_goes_on() returns trigger
    language plpgsql as
$$
begin
    if runs_as_owner(tg_relid)
        or tg_op = 'INSERT' and new.state = 'STAGED'
        or tg_op = 'DELETE' and old.state = 'STAGED'
        or tg_op = 'UPDATE' and old.state = 'STAGED' and new.state in ('STAGED', 'DONE') then
        return coalesce(new, old);
    end if;
    raise exception 'an import that is done is only undone' using errcode = 'MU003';
end
$$;

create trigger goes_on before insert or update or delete on import_batch
    for each row execute function import_goes_on();

-- Which invoices of an import something was done to since: an entry, a document, a credit note, a mention elsewhere.
create function import_touched(of_account uuid, of_batch uuid) returns setof uuid
    language sql stable as
$$
    select f.invoice_id
      from import_file f
      join invoice i on i.account_id = f.account_id and i.id = f.invoice_id
     where f.account_id = of_account and f.batch_id = of_batch
       and (i.sequence is not null
            or f.entries is distinct from (select count(*) from invoice_entry e
                                            where e.account_id = of_account and e.invoice_id = i.id)
            or (select array_agg(d.file) from invoice_document d
                 where d.account_id = of_account and d.invoice_id = i.id) is distinct from array[f.sha256]
            or exists (select 1 from invoice n where n.account_id = of_account and n.original_id = i.id)
            or exists (select 1 from invoice_entry e where e.account_id = of_account and e.related_id = i.id))
$$;

-- Takes an import back: the one way in which an issued invoice goes, and only one that an import added and nobody has
-- touched. Runs with the owner's rights; account and gate are those of the calling transaction.
create function import_undo(of_account uuid, of_batch uuid, happened_at timestamptz) returns int
    language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    added uuid[];
    hashes text[];
    numbered_in uuid[];
begin
    update import_batch set state = 'UNDOING'
     where account_id = of_account and id = of_batch and state = 'DONE';
    if not found then
        raise exception 'there is no such import to undo' using errcode = 'MU003';
    end if;
    perform 1 from invoice
     where account_id = of_account
       and id in (select invoice_id from import_file where account_id = of_account and batch_id = of_batch)
     order by id for update;
    if exists (select 1 from import_touched(of_account, of_batch)) then
        raise exception 'something was done to what the import added' using errcode = 'MU003';
    end if;
    select coalesce(array_agg(i.id), '{}'), coalesce(array_agg(f.sha256), '{}'), coalesce(array_agg(i.series_id), '{}')
      into added, hashes, numbered_in
      from import_file f join invoice i on i.account_id = f.account_id and i.id = f.invoice_id
     where f.account_id = of_account and f.batch_id = of_batch;
    delete from invoice_document where account_id = of_account and invoice_id = any (added);
    delete from invoice_entry where account_id = of_account and invoice_id = any (added);
    delete from invoice_vat where account_id = of_account and invoice_id = any (added);
    delete from invoice_allowance where account_id = of_account and invoice_id = any (added);
    delete from invoice_line where account_id = of_account and invoice_id = any (added);
    delete from invoice where account_id = of_account and id = any (added);
    hashes := array(
        select hash from unnest(hashes) hash
         where not exists (select 1 from invoice_document where account_id = of_account and file = hash)
           and not exists (select 1 from invoice where account_id = of_account and seller_logo = hash)
           and not exists (select 1 from company where account_id = of_account and logo = hash));
    delete from file_chunk where account_id = of_account and sha256 = any (hashes);
    delete from file where account_id = of_account and sha256 = any (hashes);
    delete from number_series s
     where s.account_id = of_account and s.id = any (numbered_in) and s.closed
       and not exists (select 1 from invoice i where i.account_id = of_account and i.series_id = s.id)
       and not exists (select 1 from invoicing_settings t where t.account_id = of_account and t.series_id = s.id);
    update import_batch set state = 'UNDONE', undone_at = happened_at
     where account_id = of_account and id = of_batch;
    return cardinality(added);
end
$$;

revoke execute on function import_undo from public;
grant execute on function import_undo to ${app};

-- The answer to V119: a row goes if its import is being undone, which is so only inside import_undo.
create or replace function invoice_goes(of_table oid, of_account uuid, of_invoice uuid) returns boolean
    language plpgsql stable as
$$
begin
    if not runs_as_owner(of_table) then
        return false;
    end if;
    return exists (
        select 1 from import_file f join import_batch b on b.account_id = f.account_id and b.id = f.batch_id
         where f.account_id = of_account and f.invoice_id = of_invoice and b.state = 'UNDOING');
end
$$;
