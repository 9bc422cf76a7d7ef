package fi.muutto.service.invoice;

import fi.muutto.rules.DecimalInput;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the list shows; its whole state stands in the address.
 *
 * @param after where this page begins: key and id of the last row before it; null for the first page
 * @param firstRow number of the first row, for the reader only
 */
record ListQuery(
        ListTab tab,
        String search,
        ListOrder order,
        boolean descending,
        @Nullable After after,
        long firstRow) {
    static final int ROWS = 50;
    private static final int MOST_SEARCH = 100;
    private static final BigDecimal MOST_SUM = new BigDecimal("10000000000000");

    /** The last row of the page before. */
    record After(String key, UUID id) {}

    static ListQuery of(Map<String, String> sent) {
        var search = DraftForm.text(sent, "haku").strip();
        var order = ListOrder.of(sent.getOrDefault("jarjesta", ""));
        boolean descending = switch (sent.getOrDefault("suunta", "")) {
            case "nouseva" -> false;
            case "laskeva" -> true;
            default -> order.startsDescending();
        };
        var first = sent.getOrDefault("rivi", "");
        return new ListQuery(
                ListTab.of(sent.getOrDefault("tila", "")),
                search.substring(0, Math.min(search.length(), MOST_SEARCH)),
                order,
                descending,
                after(order, sent),
                first.matches("[0-9]{1,9}") ? Long.parseLong(first) : 1);
    }

    private static @Nullable After after(ListOrder order, Map<String, String> sent) {
        var key = sent.get("jalkeen");
        var id = DraftForm.uuid(sent.getOrDefault("jalkeenId", ""));
        return key == null || id.isEmpty() || !order.accepts(key) ? null : new After(key, id.get());
    }

    /** The sum in cents that the search may mean: {@code 1234,5} is 1 234,50. */
    @Nullable
    Long searchedSum() {
        if (DecimalInput.flawIn(search).isPresent()) {
            return null;
        }
        var number = DecimalInput.parse(search);
        boolean money = number.stripTrailingZeros().scale() <= 2 && number.abs().compareTo(MOST_SUM) < 0;
        return money ? number.movePointRight(2).longValueExact() : null;
    }

    /** Address of another tab with the same search. */
    public String pathOf(ListTab other) {
        return address(path(other, order, descending, search), "");
    }

    /** Address of this list ordered by a column; once more turns it round. */
    public String pathOf(ListOrder other) {
        boolean turned = other == order ? !descending : other.startsDescending();
        return address(path(tab, other, turned, search), "");
    }

    /** Address of the page that begins after a row. */
    public String pathAfter(ListRow last) {
        var path = path(tab, order, descending, search)
                .queryParam("jalkeen", "{key}")
                .queryParam("jalkeenId", last.id())
                .queryParam("rivi", firstRow + ROWS);
        return address(path, last.orderKey());
    }

    /** Address of the first page. */
    public String pathOfStart() {
        return address(path(tab, order, descending, search), "");
    }

    /** Address of this list without the search. */
    public String pathWithoutSearch() {
        return address(path(tab, order, descending, ""), "");
    }

    private static UriComponentsBuilder path(ListTab tab, ListOrder order, boolean descending, String search) {
        var path = UriComponentsBuilder.fromPath(InvoicePaths.LIST).queryParam("tila", tab.word());
        if (order != ListOrder.ISSUED || !descending) {
            path.queryParam("jarjesta", order.word()).queryParam("suunta", descending ? "laskeva" : "nouseva");
        }
        return search.isEmpty() ? path : path.queryParam("haku", "{haku}");
    }

    private String address(UriComponentsBuilder path, String key) {
        return path.encode().buildAndExpand(Map.of("haku", search, "key", key)).toUriString();
    }

    /** Value of aria-sort of a column; null leaves it out. */
    public @Nullable String sortOf(ListOrder column) {
        return column != order ? null : descending ? "descending" : "ascending";
    }

    /** Arrow beside the name of the column that orders. */
    public String arrowOf(ListOrder column) {
        return column != order ? "" : descending ? " ↓" : " ↑";
    }
}
