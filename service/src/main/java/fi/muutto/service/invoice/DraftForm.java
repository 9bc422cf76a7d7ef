package fi.muutto.service.invoice;

import fi.muutto.rules.PriceMode;
import fi.muutto.service.shell.Formats;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The editor's form as texts, whatever was typed; its names are those of the fields in the page.
 *
 * @param version of the stored draft that it began from; empty for one that is not stored
 */
record DraftForm(
        String version,
        String customerId,
        String issuedOn,
        String deliveredOn,
        String paymentTermDays,
        String dueOn,
        boolean gross,
        String language,
        String buyerReference,
        String orderReference,
        String contractReference,
        String projectReference,
        String note,
        List<DraftLineForm> lines) {
    static final int MOST_LINES = 1_000;
    private static final Pattern LINE = Pattern.compile("lines\\[([0-9]{1,4})]\\.([A-Za-z]+)");

    static DraftForm of(Draft draft, @Nullable Long version, Formats formats) {
        var lines = draft.lines().stream()
                .map(line -> DraftLineForm.of(line, formats))
                .toList();
        return new DraftForm(
                version == null ? "" : version.toString(),
                draft.customerId() == null ? "" : draft.customerId().toString(),
                formats.dateInput(draft.issuedOn()),
                formats.dateInput(draft.deliveredOn()),
                draft.paymentTermDays() == null ? "" : draft.paymentTermDays().toString(),
                formats.dateInput(draft.dueOn()),
                draft.priceMode() == PriceMode.GROSS,
                draft.language(),
                Objects.requireNonNullElse(draft.buyerReference(), ""),
                Objects.requireNonNullElse(draft.orderReference(), ""),
                Objects.requireNonNullElse(draft.contractReference(), ""),
                Objects.requireNonNullElse(draft.projectReference(), ""),
                Objects.requireNonNullElse(draft.note(), ""),
                lines.isEmpty() ? List.of(DraftLineForm.EMPTY) : lines);
    }

    static DraftForm of(Map<String, String> sent) {
        return new DraftForm(
                text(sent, "version"),
                text(sent, "customerId"),
                text(sent, "issuedOn"),
                text(sent, "deliveredOn"),
                text(sent, "paymentTermDays"),
                text(sent, "dueOn"),
                "true".equals(sent.get("gross")),
                text(sent, "language"),
                text(sent, "buyerReference"),
                text(sent, "orderReference"),
                text(sent, "contractReference"),
                text(sent, "projectReference"),
                text(sent, "note"),
                lines(sent));
    }

    private static List<DraftLineForm> lines(Map<String, String> sent) {
        var byIndex = new TreeMap<Integer, Map<String, String>>();
        sent.forEach((name, value) -> {
            var field = LINE.matcher(name);
            if (field.matches()) {
                byIndex.computeIfAbsent(Integer.valueOf(field.group(1)), index -> new TreeMap<>())
                        .put(field.group(2), value);
            }
        });
        return byIndex.values().stream()
                .limit(MOST_LINES)
                .map(DraftLineForm::of)
                .toList();
    }

    /** The database keeps no null character, which no keyboard types. */
    static String text(Map<String, String> sent, String name) {
        return sent.getOrDefault(name, "").replace("\u0000", "");
    }

    Optional<UUID> customer() {
        return uuid(customerId);
    }

    static Optional<UUID> uuid(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    DraftForm withCustomer(UUID customer, String term, String documentLanguage) {
        return new DraftForm(
                version,
                customer.toString(),
                issuedOn,
                deliveredOn,
                term.isEmpty() ? paymentTermDays : term,
                dueOn,
                gross,
                documentLanguage.isEmpty() ? language : documentLanguage,
                buyerReference,
                orderReference,
                contractReference,
                projectReference,
                note,
                lines);
    }

    DraftForm withVersion(long other) {
        return new DraftForm(
                Long.toString(other),
                customerId,
                issuedOn,
                deliveredOn,
                paymentTermDays,
                dueOn,
                gross,
                language,
                buyerReference,
                orderReference,
                contractReference,
                projectReference,
                note,
                lines);
    }

    /** A line from the register takes the place of a last line that is still empty. */
    DraftForm withLine(DraftLineForm line) {
        var all = new ArrayList<>(lines);
        boolean lastIsFree =
                !line.isBlank() && !all.isEmpty() && all.get(all.size() - 1).isBlank();
        if (lastIsFree) {
            all.remove(all.size() - 1);
        }
        if (all.size() < MOST_LINES) {
            all.add(line);
        }
        return withLines(all);
    }

    DraftForm withoutLine(int index) {
        var all = new ArrayList<>(lines);
        if (index >= 0 && index < all.size()) {
            all.remove(index);
        }
        return withLines(all);
    }

    DraftForm withLineMoved(int index, int steps) {
        var all = new ArrayList<>(lines);
        int to = index + steps;
        if (index >= 0 && index < all.size() && to >= 0 && to < all.size()) {
            Collections.swap(all, index, to);
        }
        return withLines(all);
    }

    DraftForm withAllLines(List<DraftLineForm> others) {
        return withLines(others);
    }

    private DraftForm withLines(List<DraftLineForm> others) {
        return new DraftForm(
                version,
                customerId,
                issuedOn,
                deliveredOn,
                paymentTermDays,
                dueOn,
                gross,
                language,
                buyerReference,
                orderReference,
                contractReference,
                projectReference,
                note,
                List.copyOf(others));
    }
}
