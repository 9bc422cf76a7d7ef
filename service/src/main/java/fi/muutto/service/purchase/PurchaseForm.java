package fi.muutto.service.purchase;

import fi.muutto.service.shell.Formats;
import java.time.LocalDate;
import java.util.Objects;

/** What was typed about a purchase invoice. */
record PurchaseForm(
        String supplier,
        String businessId,
        String number,
        String invoicedOn,
        String dueOn,
        String paidOn,
        String currency,
        String net,
        String vat,
        String gross,
        String note) {

    static PurchaseForm blank(LocalDate today, Formats formats) {
        return new PurchaseForm("", "", "", formats.dateInput(today), "", "", "EUR", "", "", "", "");
    }

    static PurchaseForm of(Purchase purchase, Formats formats) {
        return new PurchaseForm(
                purchase.supplierName(),
                Objects.requireNonNullElse(purchase.supplierBusinessId(), ""),
                Objects.requireNonNullElse(purchase.number(), ""),
                formats.dateInput(purchase.invoicedOn()),
                formats.dateInput(purchase.dueOn()),
                formats.dateInput(purchase.paidOn()),
                purchase.currency(),
                formats.moneyInput(purchase.net()),
                formats.moneyInput(purchase.vat()),
                formats.moneyInput(purchase.gross()),
                Objects.requireNonNullElse(purchase.note(), ""));
    }
}
