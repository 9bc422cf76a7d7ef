package fi.muutto.service.purchase;

import fi.muutto.rules.DecimalInput;
import fi.muutto.service.shell.DateInput;
import fi.muutto.service.shell.Problems;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads a form and names everything that cannot stand. */
final class PurchaseReading {
    private static final BigDecimal MOST = new BigDecimal("1000000000000");
    private static final int SUPPLIER = 200;
    private static final int BUSINESS_ID = 30;
    private static final int NUMBER = 50;
    private static final int NOTE = 20_000;

    private final Problems problems;
    private final LocalDate today;

    PurchaseReading(Problems problems, LocalDate today) {
        this.problems = problems;
        this.today = today;
    }

    /** Null if there are problems. */
    @Nullable
    Purchase read(UUID id, PurchaseForm form) {
        var supplier = required("supplier", form.supplier(), SUPPLIER, "purchase.supplier.missing");
        var businessId = text("businessId", form.businessId(), BUSINESS_ID);
        var number = text("number", form.number(), NUMBER);
        var invoicedOn = requiredDate(form.invoicedOn());
        var dueOn = date("dueOn", form.dueOn());
        var paidOn = date("paidOn", form.paidOn());
        var gross = requiredMoney(form.gross());
        var net = money("net", form.net());
        var vat = money("vat", form.vat());
        var currency = currency(form.currency());
        var note = text("note", form.note(), NOTE);
        if (problems.any() || supplier == null || invoicedOn == null || gross == null) {
            return null;
        }
        return new Purchase(
                id,
                supplier,
                businessId,
                number,
                invoicedOn,
                dueOn,
                paidOn,
                currency,
                net,
                vat,
                gross,
                note,
                null,
                null);
    }

    private @Nullable String required(String field, String typed, int most, String missing) {
        var text = text(field, typed, most);
        if (text == null) {
            problems.add(field, missing);
        }
        return text;
    }

    private @Nullable String text(String field, String typed, int most) {
        var text = typed.replace("\u0000", "").strip();
        int length = text.codePointCount(0, text.length());
        if (length > most) {
            problems.add(field, "purchase.text.long", most, length);
        }
        return text.isEmpty() ? null : text;
    }

    private @Nullable LocalDate requiredDate(String typed) {
        if (typed.isBlank()) {
            problems.add("invoicedOn", "shell.flaw.date.empty");
        }
        return date("invoicedOn", typed);
    }

    @Nullable
    LocalDate date(String field, String typed) {
        if (typed.isBlank()) {
            return null;
        }
        var date = DateInput.read(typed, today);
        if (date.isEmpty()) {
            problems.add(field, "shell.flaw.date.form");
        }
        return date.orElse(null);
    }

    private @Nullable Long requiredMoney(String typed) {
        if (typed.isBlank()) {
            problems.add("gross", "purchase.gross.missing");
        }
        return money("gross", typed);
    }

    private @Nullable Long money(String field, String typed) {
        if (typed.isBlank()) {
            return null;
        }
        var flaw = DecimalInput.flawIn(typed);
        if (flaw.isPresent()) {
            problems.addFlaw(field, "shell.flaw.decimal", flaw.get());
            return null;
        }
        var amount = DecimalInput.parse(typed);
        if (amount.stripTrailingZeros().scale() > 2) {
            problems.add(field, "shell.flaw.decimal.decimals");
            return null;
        }
        if (amount.abs().compareTo(MOST) > 0) {
            problems.add(field, "shell.flaw.decimal.range");
            return null;
        }
        return amount.movePointRight(2).longValueExact();
    }

    private String currency(String typed) {
        var currency = typed.strip().toUpperCase(Locale.ROOT);
        if (!currency.matches("[A-Z]{3}")) {
            problems.add("currency", "purchase.currency.form");
        }
        return currency;
    }
}
