package fi.muutto.service.invoice;

import static fi.muutto.protocol.record.InvoiceRecord.*;

import fi.muutto.protocol.record.BankAccountRecord;
import fi.muutto.protocol.record.CompanyRecord;
import fi.muutto.protocol.record.CustomerRecord;
import fi.muutto.protocol.record.Field;
import fi.muutto.protocol.record.InvoicingSettingsRecord;
import fi.muutto.protocol.record.RecordLine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Copies onto an invoice what it takes from elsewhere: from here on only the copy counts. */
final class Freezing {
    private static final int MOST_OTHER_ACCOUNTS = 10;
    private static final Map<Field, Field> SELLER = seller();
    private static final Map<Field, Field> BUYER = buyer();

    private Freezing() {}

    private static Map<Field, Field> seller() {
        var fields = new LinkedHashMap<Field, Field>();
        fields.put(SELLER_NAME, CompanyRecord.NAME);
        fields.put(SELLER_BUSINESS_ID, CompanyRecord.BUSINESS_ID);
        fields.put(SELLER_VAT_NUMBER, CompanyRecord.VAT_NUMBER);
        fields.put(SELLER_VAT_REGISTERED, CompanyRecord.VAT_REGISTERED);
        fields.put(SELLER_PREPAYMENT_REGISTERED, CompanyRecord.PREPAYMENT_REGISTERED);
        fields.put(SELLER_CONTACT, CompanyRecord.CONTACT_NAME);
        fields.put(SELLER_STREET, CompanyRecord.STREET);
        fields.put(SELLER_POSTAL_CODE, CompanyRecord.POSTAL_CODE);
        fields.put(SELLER_CITY, CompanyRecord.CITY);
        fields.put(SELLER_COUNTRY, CompanyRecord.COUNTRY);
        fields.put(SELLER_PHONE, CompanyRecord.PHONE);
        fields.put(SELLER_EMAIL, CompanyRecord.EMAIL);
        fields.put(SELLER_WEBSITE, CompanyRecord.WEBSITE);
        fields.put(SELLER_EINVOICE_ADDRESS, CompanyRecord.EINVOICE_ADDRESS);
        fields.put(SELLER_EINVOICE_OPERATOR, CompanyRecord.EINVOICE_OPERATOR);
        fields.put(SELLER_LOGO, CompanyRecord.LOGO);
        return fields;
    }

    private static Map<Field, Field> buyer() {
        var fields = new LinkedHashMap<Field, Field>();
        fields.put(BUYER_NUMBER, CustomerRecord.NUMBER);
        fields.put(BUYER_KIND, CustomerRecord.CUSTOMER_KIND);
        fields.put(BUYER_NAME, CustomerRecord.NAME);
        fields.put(BUYER_BUSINESS_ID, CustomerRecord.BUSINESS_ID);
        fields.put(BUYER_VAT_NUMBER, CustomerRecord.VAT_NUMBER);
        fields.put(BUYER_STREET, CustomerRecord.STREET);
        fields.put(BUYER_POSTAL_CODE, CustomerRecord.POSTAL_CODE);
        fields.put(BUYER_CITY, CustomerRecord.CITY);
        fields.put(BUYER_COUNTRY, CustomerRecord.COUNTRY);
        fields.put(BUYER_EMAIL, CustomerRecord.EMAIL);
        fields.put(BUYER_EINVOICE_ADDRESS, CustomerRecord.EINVOICE_ADDRESS);
        fields.put(BUYER_EINVOICE_OPERATOR, CustomerRecord.EINVOICE_OPERATOR);
        return fields;
    }

    static void copySeller(StoredRecord company, RecordLine invoice) {
        SELLER.forEach((field, from) -> copy(company, from, invoice, field));
    }

    static void copyBuyer(StoredRecord customer, RecordLine invoice) {
        BUYER.forEach((field, from) -> copy(customer, from, invoice, field));
    }

    /** The first account is the one to pay to; the others are named one a line, with their BIC. */
    static void copyAccounts(List<RecordLine> accounts, RecordLine invoice) {
        if (accounts.isEmpty()) {
            return;
        }
        invoice.set(IBAN, accounts.get(0).get(BankAccountRecord.IBAN))
                .set(BIC, accounts.get(0).get(BankAccountRecord.BIC));
        var others = accounts.stream()
                .skip(1)
                .limit(MOST_OTHER_ACCOUNTS)
                .map(Freezing::accountAndBic)
                .collect(Collectors.joining("\n"));
        invoice.set(OTHER_ACCOUNTS, others.isEmpty() ? null : others);
    }

    private static String accountAndBic(RecordLine account) {
        var bic = account.get(BankAccountRecord.BIC);
        return account.get(BankAccountRecord.IBAN) + (bic == null ? "" : " " + bic);
    }

    static void copySettings(StoredRecord settings, RecordLine invoice) {
        copy(settings, InvoicingSettingsRecord.LATE_INTEREST, invoice, LATE_INTEREST);
        copy(settings, InvoicingSettingsRecord.NOTICE_PERIOD_DAYS, invoice, NOTICE_PERIOD_DAYS);
        copy(settings, InvoicingSettingsRecord.FOOTER, invoice, FOOTER);
    }

    private static void copy(StoredRecord from, Field source, RecordLine to, Field target) {
        to.set(target, from.value(source));
    }
}
