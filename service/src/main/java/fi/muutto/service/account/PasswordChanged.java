package fi.muutto.service.account;

/** A person has a new password. Published inside the transaction that changes it. */
public record PasswordChanged(PersonId person) {}
