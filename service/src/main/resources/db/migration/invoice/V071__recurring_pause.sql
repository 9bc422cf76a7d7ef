-- Service table: a recurring invoice that waits for its owner, whatever its own record says. It stays behind in a move.
create table recurring_pause (
    account_id uuid not null references account,
    recurring_id uuid not null,
    reason text not null check (reason in ('TRANSFER')),
    paused_at timestamptz not null,
    primary key (account_id, recurring_id)
);

call service_table('recurring_pause');

grant select, insert, delete on recurring_pause to ${app}, ${bulk};

create index invoice_number on invoice (account_id, number) where number is not null;

-- Lines, allowances and VAT come to an invoice only while it is a draft. What arrives in bulk does not even call it.
create function invoice_part_comes_to_a_draft() returns trigger
    language plpgsql as
$$
begin
    if exists (
        select 1 from invoice
         where account_id = new.account_id and id = new.invoice_id and state = 'DRAFT') then
        return new;
    end if;
    raise exception 'an issued invoice is not changed' using errcode = 'MU002';
end
$$;

create trigger frozen_as_it_is before insert on invoice_line
    for each row when (coalesce(current_setting('muutto.attempt', true), '') = '')
    execute function invoice_part_comes_to_a_draft();
create trigger frozen_as_it_is before insert on invoice_allowance
    for each row when (coalesce(current_setting('muutto.attempt', true), '') = '')
    execute function invoice_part_comes_to_a_draft();
create trigger frozen_as_it_is before insert on invoice_vat
    for each row when (coalesce(current_setting('muutto.attempt', true), '') = '')
    execute function invoice_part_comes_to_a_draft();
