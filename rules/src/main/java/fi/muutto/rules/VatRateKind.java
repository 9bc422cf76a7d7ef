package fi.muutto.rules;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Verokantalaji: the three rates of Finland, highest first, each with its history since 2013.
 *
 * <p>Which goods belong where has changed too: books, medicines, lodging and transport of persons moved from the lower to
 * the middle rate on 1 January 2025. Rule: arvonlisäverolaki 84, 85 and 85 a §, as changed by HE 141/2024 and HE 93/2025.
 */
public enum VatRateKind {
    /** Yleinen verokanta: whatever the law names no other rate for. */
    STANDARD,
    /** Alennettu verokanta: food, restaurants; since 2025 also books, medicines, lodging, transport of persons, culture. */
    REDUCED_A,
    /** Alennettu verokanta: since 2026 only newspapers and magazines. */
    REDUCED_B;

    /** The rate for what is supplied on the day; empty before 2013. */
    public Optional<VatRate> rateOn(LocalDate dateOfSupply) {
        return VatRateHistory.rateOn(this, dateOfSupply);
    }
}
