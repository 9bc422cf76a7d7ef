package fi.muutto.rules;

import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Rahalaitostunnukset: which Finnish bank owns which first three digits of an account number. The list changes. */
final class FinnishBanks {
    private static final NavigableMap<Integer, Range> RANGES = load();

    private FinnishBanks() {}

    /** Empty for a code no bank is known for: a BIC is never guessed. */
    static Optional<Bic> bic(int bankCode) {
        return Optional.ofNullable(RANGES.floorEntry(bankCode))
                .filter(found -> bankCode <= found.getValue().last())
                .map(found -> found.getValue().bic());
    }

    private static NavigableMap<Integer, Range> load() {
        var ranges = new TreeMap<Integer, Range>();
        for (var row : DataTable.rows("finnish-banks.tsv")) {
            ranges.put(Integer.valueOf(row.get(0)), new Range(Integer.parseInt(row.get(1)), new Bic(row.get(2))));
        }
        return ranges;
    }

    private record Range(int last, Bic bic) {}
}
