package fi.muutto.protocol.record;

import fi.muutto.rules.Iban;

/** A bank account of the company (pankkitili). */
public final class BankAccountRecord {
    private static final RecordType.Declaration T = RecordType.named("bank_account");

    public static final Field ID = T.id();
    public static final Field NAME = T.text("name", 70);
    public static final Field IBAN = T.mandatoryText("iban", 34, Iban::flawIn);
    public static final Field BIC = T.text("bic", 11);
    public static final Field POSITION = T.mandatoryInteger("position");
    public static final Field ON_INVOICES = T.flag("onInvoices");

    public static final RecordType TYPE = T.declared();

    private BankAccountRecord() {}
}
