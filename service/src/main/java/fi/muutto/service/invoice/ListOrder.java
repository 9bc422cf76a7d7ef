package fi.muutto.service.invoice;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;

/**
 * Columns by which the list is ordered. Each has a key that is never null, so that a page can go on from the last row of
 * the one before: drafts, which have no number and no day, stand at the end that is newest.
 */
enum ListOrder {
    NUMBER("numero", "coalesce(i.sequence, 999999999999999)", "bigint"),
    CUSTOMER("asiakas", "lower(coalesce(i.buyer_name, c.name, ''))", "text"),
    ISSUED("paivays", "coalesce(i.issued_on, date '9999-12-31')", "date"),
    DUE("erapaiva", "coalesce(i.due_on, date '9999-12-31')", "date"),
    TOTAL("summa", "i.payable", "bigint"),
    OPEN("avoinna", "i.open_total", "bigint");

    private final String word;
    private final String key;
    private final String type;

    ListOrder(String word, String key, String type) {
        this.word = word;
        this.key = key;
        this.type = type;
    }

    static ListOrder of(String word) {
        return Arrays.stream(values())
                .filter(order -> order.word.equals(word))
                .findFirst()
                .orElse(ISSUED);
    }

    /** As it stands in the address. */
    public String word() {
        return word;
    }

    /** Message key of the column's name. */
    public String key() {
        return "invoice.column." + name().toLowerCase(Locale.ROOT);
    }

    /** SQL of the key. */
    String sql() {
        return key;
    }

    /** SQL type of the key. */
    String type() {
        return type;
    }

    /** Names read best from A, all else from the newest and largest. */
    boolean startsDescending() {
        return this != CUSTOMER;
    }

    /** May a text be a key of this type? What comes from an address is not trusted. */
    boolean accepts(String text) {
        return switch (type) {
            case "bigint" -> text.matches("-?[0-9]{1,18}");
            case "date" -> text.matches("[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])") && isDay(text);
            default -> text.indexOf('\u0000') < 0;
        };
    }

    private static boolean isDay(String text) {
        try {
            return LocalDate.parse(text).getYear() > 0;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }
}
