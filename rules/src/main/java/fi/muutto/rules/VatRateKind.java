package fi.muutto.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Verokantalaji: the three rates of Finland, highest first, each with its history since 2013.
 *
 * <p>Which goods belong where has changed too: books, medicines, lodging and transport of persons moved from the lower to
 * the middle rate on 1 January 2025. Rule: arvonlisäverolaki 84, 85 and 85 a §, as changed by HE 141/2024 and HE 93/2025.
 */
public enum VatRateKind {
    /** Yleinen verokanta: whatever the law names no other rate for. */
    STANDARD(Map.of("2013-01-01", "24", "2024-09-01", "25.5")),
    /** Alennettu verokanta: food, restaurants; since 2025 also books, medicines, lodging, transport of persons, culture. */
    REDUCED_A(Map.of("2013-01-01", "14", "2026-01-01", "13.5")),
    /** Alennettu verokanta: since 2026 only newspapers and magazines. */
    REDUCED_B(Map.of("2013-01-01", "10"));

    private final NavigableMap<LocalDate, VatRate> history = new TreeMap<>();

    VatRateKind(Map<String, String> history) {
        history.forEach(
                (from, percent) -> this.history.put(LocalDate.parse(from), new VatRate(new BigDecimal(percent))));
    }

    /** The rate for what is supplied on the day; empty before 2013. */
    public Optional<VatRate> rateOn(LocalDate dateOfSupply) {
        return Optional.ofNullable(history.floorEntry(dateOfSupply)).map(Map.Entry::getValue);
    }
}
