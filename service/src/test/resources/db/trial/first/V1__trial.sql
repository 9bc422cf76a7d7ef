create table trial (account_id uuid not null, name text not null);
alter table trial enable row level security;
alter table trial force row level security;
create policy own_account on trial using (account_id = current_setting('trial.account', true)::uuid);
grant select, insert, update, delete on trial to ${app}, ${bulk};
