package fi.muutto.bench;

import fi.muutto.protocol.transfer.PublicServiceKey;
import fi.muutto.protocol.transfer.Receipts;
import fi.muutto.protocol.transfer.SourceReceipt;
import fi.muutto.protocol.transfer.TargetReceipt;
import fi.muutto.protocol.transfer.TypeTally;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Both receipts of a move, with valid signatures. */
record Receipt(SourceReceipt source, TargetReceipt target) {
    private static final Pattern JWS = Pattern.compile("eyJ[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");

    /** Reads them from the downloaded file; throws if a signature is not that of the service. */
    static Receipt checked(String file, String sourceKey, String targetKey) {
        var found = new ArrayList<String>();
        var matcher = JWS.matcher(file);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        if (found.size() != 2) {
            throw new IllegalStateException("the receipt file holds " + found.size() + " signed texts, not two");
        }
        return new Receipt(
                Receipts.verifySource(found.get(0), PublicServiceKey.fromJwk(sourceKey)),
                Receipts.verifyTarget(found.get(1), PublicServiceKey.fromJwk(targetKey)));
    }

    long records() {
        return source.tally().types().stream().mapToLong(TypeTally::count).sum();
    }

    /** What a person wants to read of it. */
    List<String> lines() {
        var lines = new ArrayList<String>();
        source.tally().types().stream()
                .filter(type -> type.count() > 0)
                .forEach(type -> lines.add(String.format(Locale.ROOT, "  %-22s %8d", type.type(), type.count())));
        source.tally().totals().stream()
                .filter(total -> total.type().equals("invoice") && total.cents() != 0)
                .forEach(total -> lines.add(String.format(
                        Locale.ROOT,
                        "  invoice %-14s %14s %s",
                        total.field(),
                        BigDecimal.valueOf(total.cents(), 2).toPlainString(),
                        total.currency())));
        target.series().forEach(series -> lines.add("  next number " + series.next()));
        lines.add("  contract ended " + source.contractEndedOn());
        return lines;
    }
}
