package fi.muutto.service.account;

/**
 * Where people are led instead of the home page while their account is in a state; a bean of the feature that brought
 * the account there.
 *
 * @param path from the root of the service
 * @param linkKey message key of the link that leads there
 */
public record LandingPage(AccountState state, String path, String linkKey) {}
