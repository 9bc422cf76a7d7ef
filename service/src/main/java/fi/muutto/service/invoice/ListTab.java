package fi.muutto.service.invoice;

import java.util.Arrays;
import java.util.Locale;

/** The tabs over the list of invoices; the SQL of each is over {@code i} and knows {@code :today}. */
enum ListTab {
    DRAFTS("luonnos", "i.state = 'DRAFT'"),
    /** Late ones too; where the list opens. */
    OPEN("avoin", "i.state in ('OPEN', 'PART_PAID')"),
    LATE("eraantynyt", "i.state in ('OPEN', 'PART_PAID') and i.due_on < :today"),
    PAID("maksettu", "i.state = 'PAID'"),
    ALL("kaikki", "true");

    private final String word;
    private final String condition;

    ListTab(String word, String condition) {
        this.word = word;
        this.condition = condition;
    }

    static ListTab of(String word) {
        return Arrays.stream(values())
                .filter(tab -> tab.word.equals(word))
                .findFirst()
                .orElse(OPEN);
    }

    /** As it stands in the address. */
    public String word() {
        return word;
    }

    /** Message key of the name. */
    public String key() {
        return "invoice.tab." + name().toLowerCase(Locale.ROOT);
    }

    /** Message key of the table's caption. */
    public String caption() {
        return "invoice.list.caption." + name().toLowerCase(Locale.ROOT);
    }

    String condition() {
        return condition;
    }
}
