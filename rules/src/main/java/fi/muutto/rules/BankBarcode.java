package fi.muutto.rules;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Pankkiviivakoodi: the 54 digits from which a bank's program fills in a payment, as text (virtual bar code) and as bars.
 *
 * <p>Version 4 carries a national reference number, version 5 a Finnish RF reference. Rule: Finance Finland, "Pankkiviivakoodi
 * -opas". A sum of a million euros or more has no place in it; there is no bar code for nothing and for credit notes either.
 *
 * @param digits 54 digits; the check number of the bars is not among them
 */
public record BankBarcode(String digits) {
    private static final int LENGTH = 54;
    private static final long MOST_CENTS = 99_999_999;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuMMdd", Locale.ROOT);
    private static final String NO_DAY = "000000";

    /** @throws InvalidValueException with the flaw that {@link #flawIn} names */
    public BankBarcode {
        flawIn(digits).ifPresent(flaw -> {
            throw new InvalidValueException(BankBarcode.class, flaw);
        });
        digits = Spelling.bare(digits);
    }

    /**
     * The bar code of a payment; empty where there can be none: a foreign account, a currency other than the euro, a
     * negative sum or one of a million euros or more.
     *
     * @param due null if the payment has no due date
     */
    public static Optional<BankBarcode> of(
            Iban account, Money amount, ReferenceNumber reference, @Nullable LocalDate due) {
        return of("4", account, amount, "000" + reference.padded(), due);
    }

    /** As {@link #of(Iban, Money, ReferenceNumber, LocalDate)}; empty also for an RF reference that is not Finnish. */
    public static Optional<BankBarcode> of(Iban account, Money amount, RfReference reference, @Nullable LocalDate due) {
        return reference
                .national()
                .flatMap(national -> of("5", account, amount, reference.checkDigits() + "0" + national.padded(), due));
    }

    private static Optional<BankBarcode> of(
            String version, Iban account, Money amount, String reference, @Nullable LocalDate due) {
        boolean fits = account.isFinnish()
                && amount.currency().equals("EUR")
                && !amount.isNegative()
                && amount.cents() <= MOST_CENTS;
        if (!fits) {
            return Optional.empty();
        }
        String cents = String.format(Locale.ROOT, "%08d", amount.cents());
        String day = due == null ? NO_DAY : DAY.format(due);
        return Optional.of(new BankBarcode(version + account.compact().substring(2) + cents + reference + day));
    }

    /** The one rule for digits that come from elsewhere; blanks between them are allowed. */
    public static Optional<Flaw> flawIn(String text) {
        var bare = Spelling.bare(text);
        if (bare.isEmpty()) {
            return Optional.of(Flaw.EMPTY);
        }
        if (!Spelling.isDigits(bare)) {
            return Optional.of(Flaw.CHARACTERS);
        }
        if (bare.length() != LENGTH) {
            return Optional.of(Flaw.LENGTH);
        }
        if (bare.charAt(0) != '4' && bare.charAt(0) != '5') {
            return Optional.of(Flaw.FORM);
        }
        return Iban.flawIn("FI" + bare.substring(1, 17))
                .or(() -> flawInReference(bare))
                .or(() -> flawInDay(bare));
    }

    private static Optional<Flaw> flawInReference(String bare) {
        if (bare.charAt(0) == '4') {
            boolean reserve = bare.startsWith("000", 25);
            return reserve ? ReferenceNumber.flawIn(bare.substring(28, 48)) : Optional.of(Flaw.FORM);
        }
        var reference = "RF" + bare.substring(25, 48);
        return RfReference.flawIn(reference).or(() -> ReferenceNumber.flawIn(new RfReference(reference).core()));
    }

    private static Optional<Flaw> flawInDay(String bare) {
        var day = bare.substring(48);
        return day.equals(NO_DAY) || isDay(day) ? Optional.empty() : Optional.of(Flaw.FORM);
    }

    private static boolean isDay(String day) {
        int year = 2000 + Integer.parseInt(day.substring(0, 2));
        int month = Integer.parseInt(day.substring(2, 4));
        int date = Integer.parseInt(day.substring(4));
        return month >= 1
                && month <= 12
                && date >= 1
                && date <= LocalDate.of(year, month, 1).lengthOfMonth();
    }

    /**
     * The symbols of the bars in Code 128, without stop: start C, 27 pairs of digits and the check number.
     *
     * @return 29 numbers of 0–105
     */
    public List<Integer> symbols() {
        var pairs = IntStream.range(0, LENGTH / 2)
                .map(i -> Integer.parseInt(digits.substring(2 * i, 2 * i + 2)))
                .toArray();
        int sum = 105;
        for (int i = 0; i < pairs.length; i++) {
            sum += (i + 1) * pairs[i];
        }
        return IntStream.concat(IntStream.concat(IntStream.of(105), IntStream.of(pairs)), IntStream.of(sum % 103))
                .boxed()
                .toList();
    }

    @Override
    public String toString() {
        return digits;
    }
}
