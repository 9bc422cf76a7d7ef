package fi.muutto.service.importing;

import fi.muutto.protocol.record.InvoiceRecord;
import java.util.List;

/** Other parties of a Finvoice (AnyPartyDetails), which bring their own heading: they stand in the note. */
final class FinvoiceOthers {
    private FinvoiceOthers() {}

    static void read(Part root, Filling invoice) {
        for (var party : root.all("AnyPartyDetails")) {
            var leaves = party.children().stream()
                    .flatMap(part -> texts(part).stream())
                    .toList();
            if (leaves.size() > 1) {
                var words = Wording.inOneLine(leaves.subList(1, leaves.size())).orElse("");
                var line = leaves.get(0).inOneLine() + ": " + words;
                invoice.line(InvoiceRecord.NOTE, line, leaves.toArray(Leaf[]::new));
            }
        }
    }

    /** The name of the country says more than its code. */
    private static List<Leaf> texts(Part part) {
        if (part.name().equals("CountryCode")) {
            return List.of();
        }
        return part.children().isEmpty()
                ? Wording.stated(part.text())
                : part.children().stream()
                        .flatMap(child -> texts(child).stream())
                        .toList();
    }
}
