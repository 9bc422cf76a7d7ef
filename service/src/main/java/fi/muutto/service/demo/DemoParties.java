package fi.muutto.service.demo;

import static fi.muutto.protocol.record.InvoiceRecord.*;

import fi.muutto.protocol.record.CompanyRecord;
import fi.muutto.protocol.record.CustomerRecord;
import fi.muutto.protocol.record.Field;
import fi.muutto.protocol.record.RecordLine;
import java.util.Map;

/** Copies seller and buyer onto an invoice, as issuing does. */
final class DemoParties {
    private static final Map<Field, Field> SELLER = Map.ofEntries(
            Map.entry(SELLER_NAME, CompanyRecord.NAME),
            Map.entry(SELLER_BUSINESS_ID, CompanyRecord.BUSINESS_ID),
            Map.entry(SELLER_VAT_NUMBER, CompanyRecord.VAT_NUMBER),
            Map.entry(SELLER_CONTACT, CompanyRecord.CONTACT_NAME),
            Map.entry(SELLER_STREET, CompanyRecord.STREET),
            Map.entry(SELLER_POSTAL_CODE, CompanyRecord.POSTAL_CODE),
            Map.entry(SELLER_CITY, CompanyRecord.CITY),
            Map.entry(SELLER_COUNTRY, CompanyRecord.COUNTRY),
            Map.entry(SELLER_PHONE, CompanyRecord.PHONE),
            Map.entry(SELLER_EMAIL, CompanyRecord.EMAIL),
            Map.entry(SELLER_WEBSITE, CompanyRecord.WEBSITE),
            Map.entry(SELLER_EINVOICE_ADDRESS, CompanyRecord.EINVOICE_ADDRESS),
            Map.entry(SELLER_EINVOICE_OPERATOR, CompanyRecord.EINVOICE_OPERATOR),
            Map.entry(SELLER_LOGO, CompanyRecord.LOGO));
    private static final Map<Field, Field> BUYER = Map.ofEntries(
            Map.entry(BUYER_NUMBER, CustomerRecord.NUMBER),
            Map.entry(BUYER_KIND, CustomerRecord.CUSTOMER_KIND),
            Map.entry(BUYER_NAME, CustomerRecord.NAME),
            Map.entry(BUYER_BUSINESS_ID, CustomerRecord.BUSINESS_ID),
            Map.entry(BUYER_VAT_NUMBER, CustomerRecord.VAT_NUMBER),
            Map.entry(BUYER_STREET, CustomerRecord.STREET),
            Map.entry(BUYER_POSTAL_CODE, CustomerRecord.POSTAL_CODE),
            Map.entry(BUYER_CITY, CustomerRecord.CITY),
            Map.entry(BUYER_COUNTRY, CustomerRecord.COUNTRY),
            Map.entry(BUYER_EMAIL, CustomerRecord.EMAIL),
            Map.entry(BUYER_EINVOICE_ADDRESS, CustomerRecord.EINVOICE_ADDRESS),
            Map.entry(BUYER_EINVOICE_OPERATOR, CustomerRecord.EINVOICE_OPERATOR));

    private DemoParties() {}

    static void seller(RecordLine invoice, RecordLine company) {
        SELLER.forEach((field, from) -> invoice.set(field, company.get(from)));
        invoice.set(SELLER_VAT_REGISTERED, true).set(SELLER_PREPAYMENT_REGISTERED, true);
        invoice.set(IBAN, DemoCompany.IBAN).set(BIC, "NDEAFIHH");
        invoice.set(OTHER_ACCOUNTS, DemoCompany.OTHER_IBAN + " ITELFIHH");
    }

    static void buyer(RecordLine invoice, RecordLine customer) {
        invoice.set(CUSTOMER_ID, customer.id()).set(LANGUAGE, customer.get(CustomerRecord.LANGUAGE));
        BUYER.forEach((field, from) -> invoice.set(field, customer.get(from)));
    }
}
