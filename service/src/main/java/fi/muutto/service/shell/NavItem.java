package fi.muutto.service.shell;

/**
 * A place in the top bar, given as a bean by the feature it leads to.
 *
 * @param order place among the others: home 100, invoices 200, customers 300, products 400, reports 500, settings 900
 * @param key message key of the name
 * @param path where it leads, from the root of the service
 */
public record NavItem(int order, String key, String path) {}
