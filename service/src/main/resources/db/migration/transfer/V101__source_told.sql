-- Why a key was last refused, for its owner only, and what the owner has read.
alter table source_key
    add column refusal text check (refusal in ('WRONG_SECRET', 'WRONG_EMAIL', 'TOO_OLD', 'REVOKED', 'USED', 'WORN_OUT',
        'ENDED')),
    add column refused_at timestamptz,
    add column refusal_read boolean not null default false;

alter table source_attempt add column end_read boolean not null default false;

-- Every page asks for the last refusal of any key of the account.
create index source_key_by_account on source_key (account_id, made_at);
