package fi.muutto.service.account;

/** An account and what may be done with it at this moment. */
public record AccountStatus(AccountId account, AccountState state) {}
