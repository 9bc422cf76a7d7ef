-- A shared table: wrong passwords, counted by what was tried and from where. The subject is a hash, since an address that
-- nobody registered is somebody's all the same.
create table password_try (
    subject bytea primary key,
    tries int not null,
    until timestamptz not null
);

create index password_try_until on password_try (until);

grant select, insert, update, delete on password_try to ${app};
