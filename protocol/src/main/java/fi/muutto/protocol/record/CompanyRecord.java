package fi.muutto.protocol.record;

import fi.muutto.rules.BusinessId;
import fi.muutto.rules.VatNumber;

/** Basic data of the company that invoices (yrityksen perustiedot); one record an account. */
public final class CompanyRecord {
    private static final RecordType.Declaration T = RecordType.named("company");

    public static final Field ID = T.id();
    public static final Field NAME = T.mandatoryText("name", 200);
    public static final Field BUSINESS_ID = T.text("businessId", 9, BusinessId::flawIn);
    public static final Field VAT_NUMBER = T.text("vatNumber", 14, VatNumber::flawIn);
    public static final Field VAT_REGISTERED = T.flag("vatRegistered");
    public static final Field PREPAYMENT_REGISTERED = T.flag("prepaymentRegistered");
    public static final Field CONTACT_NAME = T.text("contactName", 200);
    public static final Field STREET = T.text("street", 200);
    public static final Field POSTAL_CODE = T.text("postalCode", 20);
    public static final Field CITY = T.text("city", 100);
    public static final Field COUNTRY = T.code("countryCode", 2);
    public static final Field PHONE = T.text("phone", 50);
    public static final Field EMAIL = T.text("email", 254);
    public static final Field WEBSITE = T.text("website", 200);
    public static final Field EINVOICE_ADDRESS = T.text("einvoiceAddress", 50);
    public static final Field EINVOICE_OPERATOR = T.text("einvoiceOperator", 50);
    public static final Field LOGO = T.file("logo");

    public static final RecordType TYPE = T.declared();

    private CompanyRecord() {}
}
