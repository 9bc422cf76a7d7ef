package fi.muutto.service.company;

import static fi.muutto.protocol.record.BankAccountRecord.*;

import fi.muutto.protocol.record.RecordLine;
import fi.muutto.rules.Bic;
import fi.muutto.rules.Iban;
import fi.muutto.service.records.FieldProblems;

/** Reads the form of a bank account; the BIC of a Finnish bank need not be typed. */
final class BankAccountForm {
    private BankAccountForm() {}

    /** What the form says, in a record of this id; to be stored only if no problem was found. */
    static RecordLine read(String id, FieldProblems fields) {
        var bankAccount = RecordLine.of(TYPE).set(ID, id);
        bankAccount.set(NAME, fields.text(NAME));
        bankAccount.set(ON_INVOICES, fields.flag(ON_INVOICES));
        var typed = fields.typed(IBAN);
        Iban.flawIn(typed)
                .ifPresentOrElse(
                        flaw -> fields.problems().addFlaw(IBAN.name(), "shell.flaw.iban", flaw),
                        () -> readBank(bankAccount, Iban.parse(typed), fields));
        return bankAccount;
    }

    private static void readBank(RecordLine bankAccount, Iban iban, FieldProblems fields) {
        bankAccount.set(IBAN, iban.compact());
        var typed = fields.typed(BIC);
        if (typed.isEmpty()) {
            bankAccount.set(BIC, iban.bic().map(Bic::code).orElse(null));
            return;
        }
        Bic.flawIn(typed)
                .ifPresentOrElse(
                        flaw -> fields.problems().addFlaw(BIC.name(), "shell.flaw.bic", flaw),
                        () -> bankAccount.set(BIC, Bic.parse(typed).code()));
    }
}
