package fi.muutto.service.account;

/**
 * An account was opened. Published inside the transaction that opens it: who listens writes the account's first records
 * through the gate, and if that fails nothing was opened.
 *
 * @param companyName as given at registration; empty if none was
 */
public record AccountOpened(AccountId account, PersonId person, String companyName) {}
