package fi.muutto.rules;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Which rate of each kind began when; a change of the law is a new line in the file. */
final class VatRateHistory {
    private static final Map<VatRateKind, NavigableMap<LocalDate, VatRate>> HISTORY = load();

    private VatRateHistory() {}

    static Optional<VatRate> rateOn(VatRateKind kind, LocalDate date) {
        return Optional.ofNullable(HISTORY.get(kind))
                .map(history -> history.floorEntry(date))
                .map(Map.Entry::getValue);
    }

    private static Map<VatRateKind, NavigableMap<LocalDate, VatRate>> load() {
        var history = new EnumMap<VatRateKind, NavigableMap<LocalDate, VatRate>>(VatRateKind.class);
        for (var row : DataTable.rows("vat-rates.tsv")) {
            history.computeIfAbsent(VatRateKind.valueOf(row.get(0)), kind -> new TreeMap<>())
                    .put(LocalDate.parse(row.get(1)), VatRate.parse(row.get(2)));
        }
        return history;
    }
}
