package fi.muutto.service.invoice;

import fi.muutto.rules.DecimalInput;
import fi.muutto.rules.Flaw;
import fi.muutto.service.shell.DateInput;
import fi.muutto.service.shell.Formats;
import fi.muutto.service.shell.Problems;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;

/** The payment box of an invoice as texts: {@code amount} is positive, whichever way the money goes. */
record PaymentForm(String version, String amount, String paidOn, String payer) {
    private static final BigDecimal MOST = new BigDecimal("100000000000");
    private static final int MOST_PAYER = 254;

    /** Everything that is wrong with it. */
    Problems problems(LocalDate today) {
        var problems = new Problems();
        var flaw = DecimalInput.flawIn(amount);
        flaw.ifPresent(found -> problems.add("amount", key(found)));
        if (flaw.isEmpty() && !isSum(DecimalInput.parse(amount))) {
            problems.add("amount", "invoice.payment.amount.positive");
        }
        var date = DateInput.read(paidOn, today);
        if (date.isEmpty()) {
            problems.add(
                    "paidOn",
                    "invoice.draft.date.unreadable",
                    Formats.in(Locale.ROOT).dateInput(today));
        } else if (date.get().isAfter(today)) {
            problems.add("paidOn", "invoice.payment.date.future");
        }
        if (payer.length() > MOST_PAYER) {
            problems.add("payer", "invoice.draft.text.long", MOST_PAYER, payer.length());
        }
        return problems;
    }

    private static String key(Flaw flaw) {
        return switch (flaw) {
            case EMPTY -> "invoice.payment.amount.missing";
            case AMBIGUOUS -> "invoice.draft.number.ambiguous";
            default -> "invoice.draft.number.unreadable";
        };
    }

    private static boolean isSum(BigDecimal number) {
        return number.signum() > 0
                && number.compareTo(MOST) < 0
                && number.stripTrailingZeros().scale() <= 2;
    }

    long cents() {
        return DecimalInput.parse(amount).movePointRight(2).longValueExact();
    }

    LocalDate day(LocalDate today) {
        return DateInput.read(paidOn, today).orElseThrow();
    }

    long versionRead() {
        return version.matches("[0-9]{1,15}") ? Long.parseLong(version) : -1;
    }
}
