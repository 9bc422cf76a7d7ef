package fi.muutto.bench;

/**
 * How large a measured account is.
 *
 * @param invoices issued invoices
 * @param lines lines of each
 */
record AccountSize(String name, int invoices, int lines, int customers, int products) {
    static final AccountSize S = new AccountSize("S", 2_000, 4, 300, 100);

    static AccountSize of(String name) {
        return switch (name) {
            case "S" -> S;
            case "M" -> new AccountSize("M", 20_000, 5, 3_000, 500);
            case "L" -> new AccountSize("L", 200_000, 5, 30_000, 2_000);
            default -> throw new IllegalArgumentException("the sizes are S, M and L, not " + name);
        };
    }
}
