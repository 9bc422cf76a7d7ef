-- What has been issued is never rewritten, as V070 has it. Two things are not part of it: the links of an invoice and of
-- its lines into the registers, whose particulars are copied; and whether what somebody else issued may be taken back.

-- Whether this row of an issued invoice may be deleted now. No, until a feature that has good reason says otherwise.
create function invoice_goes(of_table oid, of_account uuid, of_invoice uuid) returns boolean
    language plpgsql stable as
$$ begin return false; end $$;

create or replace function invoice_is_frozen() returns trigger
    language plpgsql as
$$
declare
    moving constant text[] := array['state', 'paid_total', 'credited_total', 'loss_total', 'open_total', 'version',
        'customer_id'];
begin
    if old.state = 'DRAFT' or account_arrives() then
        return coalesce(new, old);
    end if;
    if tg_op = 'UPDATE' and to_jsonb(new) - moving = to_jsonb(old) - moving and new.state <> 'DRAFT' then
        return new;
    end if;
    if tg_op = 'DELETE' and invoice_goes(tg_relid, old.account_id, old.id) then
        return old;
    end if;
    raise exception 'an issued invoice is not changed' using errcode = 'MU002';
end
$$;

create or replace function invoice_part_is_frozen() returns trigger
    language plpgsql as
$$
begin
    if account_arrives() or exists (
        select 1 from invoice
         where account_id = old.account_id and id = old.invoice_id and state = 'DRAFT') then
        return coalesce(new, old);
    end if;
    if tg_op = 'UPDATE' and tg_table_name = 'invoice_line'
        and to_jsonb(new) - 'product_id' = to_jsonb(old) - 'product_id' then
        return new;
    end if;
    if tg_op = 'DELETE' and invoice_goes(tg_relid, old.account_id, old.invoice_id) then
        return old;
    end if;
    raise exception 'an issued invoice is not changed' using errcode = 'MU002';
end
$$;
