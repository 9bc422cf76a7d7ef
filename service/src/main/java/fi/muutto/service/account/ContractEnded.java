package fi.muutto.service.account;

/** A member ended the contract. Published inside the transaction that ends it. */
public record ContractEnded(AccountId account, PersonId person, Contract contract) {}
