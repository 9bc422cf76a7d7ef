package fi.muutto.protocol.record;

/**
 * A sales invoice or credit note (lasku, hyvityslasku) after EN 16931, with what Finland adds. Everything on an issued one is
 * a frozen copy.
 */
public final class InvoiceRecord {
    private static final RecordType.Declaration T = RecordType.named("invoice");

    public static final Field ID = T.id();
    public static final Field TYPE_CODE = T.mandatoryCode("typeCode", 3);
    public static final Field STATE = T.mandatoryCode("state", 20);
    public static final Field SERIES_ID = T.reference("seriesId", "number_series");
    public static final Field NUMBER = T.text("number", 50);
    public static final Field SEQUENCE = T.integer("sequence");
    public static final Field ISSUED_ON = T.date("issuedOn");
    public static final Field DUE_ON = T.date("dueOn");
    public static final Field DELIVERED_ON = T.date("deliveredOn");
    public static final Field PERIOD_FROM = T.date("periodFrom");
    public static final Field PERIOD_TO = T.date("periodTo");
    public static final Field CURRENCY = T.currency("currency");
    public static final Field LANGUAGE = T.mandatoryCode("language", 2);
    public static final Field PRICE_MODE = T.mandatoryCode("priceMode", 10);
    public static final Field CUSTOMER_ID = T.reference("customerId", "customer");
    public static final Field ORIGINAL_ID = T.reference("originalId", "invoice");
    public static final Field ORIGINAL_NUMBER = T.text("originalNumber", 50);
    public static final Field ORIGINAL_ISSUED_ON = T.date("originalIssuedOn");
    public static final Field REFERENCE = T.text("reference", 35);
    public static final Field BUYER_REFERENCE = T.text("buyerReference", 200);
    public static final Field ORDER_REFERENCE = T.text("orderReference", 200);
    public static final Field CONTRACT_REFERENCE = T.text("contractReference", 200);
    public static final Field PROJECT_REFERENCE = T.text("projectReference", 200);
    public static final Field SELLER_NAME = T.text("sellerName", 200);
    public static final Field SELLER_BUSINESS_ID = T.text("sellerBusinessId", 30);
    public static final Field SELLER_VAT_NUMBER = T.text("sellerVatNumber", 30);
    public static final Field SELLER_VAT_REGISTERED = T.flag("sellerVatRegistered");
    public static final Field SELLER_PREPAYMENT_REGISTERED = T.flag("sellerPrepaymentRegistered");
    public static final Field SELLER_CONTACT = T.text("sellerContact", 200);
    public static final Field SELLER_STREET = T.text("sellerStreet", 200);
    public static final Field SELLER_POSTAL_CODE = T.text("sellerPostalCode", 20);
    public static final Field SELLER_CITY = T.text("sellerCity", 100);
    public static final Field SELLER_COUNTRY = T.code("sellerCountry", 2);
    public static final Field SELLER_PHONE = T.text("sellerPhone", 50);
    public static final Field SELLER_EMAIL = T.text("sellerEmail", 254);
    public static final Field SELLER_WEBSITE = T.text("sellerWebsite", 200);
    public static final Field SELLER_EINVOICE_ADDRESS = T.text("sellerEinvoiceAddress", 50);
    public static final Field SELLER_EINVOICE_OPERATOR = T.text("sellerEinvoiceOperator", 50);
    public static final Field SELLER_LOGO = T.file("sellerLogo");
    public static final Field BUYER_NUMBER = T.text("buyerNumber", 30);
    public static final Field BUYER_KIND = T.code("buyerKind", 10);
    public static final Field BUYER_NAME = T.text("buyerName", 200);
    public static final Field BUYER_CONTACT = T.text("buyerContact", 200);
    public static final Field BUYER_BUSINESS_ID = T.text("buyerBusinessId", 30);
    public static final Field BUYER_VAT_NUMBER = T.text("buyerVatNumber", 30);
    public static final Field BUYER_STREET = T.text("buyerStreet", 200);
    public static final Field BUYER_POSTAL_CODE = T.text("buyerPostalCode", 20);
    public static final Field BUYER_CITY = T.text("buyerCity", 100);
    public static final Field BUYER_COUNTRY = T.code("buyerCountry", 2);
    public static final Field BUYER_EMAIL = T.text("buyerEmail", 254);
    public static final Field BUYER_EINVOICE_ADDRESS = T.text("buyerEinvoiceAddress", 50);
    public static final Field BUYER_EINVOICE_OPERATOR = T.text("buyerEinvoiceOperator", 50);
    public static final Field DELIVERY_NAME = T.text("deliveryName", 200);
    public static final Field DELIVERY_STREET = T.text("deliveryStreet", 200);
    public static final Field DELIVERY_POSTAL_CODE = T.text("deliveryPostalCode", 20);
    public static final Field DELIVERY_CITY = T.text("deliveryCity", 100);
    public static final Field DELIVERY_COUNTRY = T.code("deliveryCountry", 2);
    public static final Field IBAN = T.text("iban", 34);
    public static final Field BIC = T.text("bic", 11);
    public static final Field OTHER_ACCOUNTS = T.text("otherAccounts", 1000);
    public static final Field PAYMENT_TERM_DAYS = T.integer("paymentTermDays");
    public static final Field PAYMENT_TERM = T.text("paymentTerm", 1000);
    public static final Field LATE_INTEREST = T.decimal("lateInterest");
    public static final Field NOTICE_PERIOD_DAYS = T.integer("noticePeriodDays");
    public static final Field NOTE = T.text("note", 20_000);
    public static final Field FOOTER = T.text("footer", 4000);
    public static final Field LINE_TOTAL = T.mandatoryMoney("lineTotal");
    public static final Field ALLOWANCE_TOTAL = T.mandatoryMoney("allowanceTotal");
    public static final Field CHARGE_TOTAL = T.mandatoryMoney("chargeTotal");
    public static final Field NET_TOTAL = T.mandatoryMoney("netTotal");
    public static final Field VAT_TOTAL = T.mandatoryMoney("vatTotal");
    public static final Field GROSS_TOTAL = T.mandatoryMoney("grossTotal");
    public static final Field PREPAID_TOTAL = T.mandatoryMoney("prepaidTotal");
    public static final Field ROUNDING = T.mandatoryMoney("rounding");
    public static final Field PAYABLE = T.mandatoryMoney("payable");
    public static final Field PAID_TOTAL = T.mandatoryMoney("paidTotal");
    public static final Field CREDITED_TOTAL = T.mandatoryMoney("creditedTotal");
    public static final Field LOSS_TOTAL = T.mandatoryMoney("lossTotal");
    public static final Field OPEN_TOTAL = T.mandatoryMoney("openTotal");
    public static final Field CREATED_AT = T.mandatoryInstant("createdAt");
    public static final Field ISSUED_AT = T.instant("issuedAt");
    public static final Field VERSION = T.mandatoryInteger("version");

    public static final RecordType TYPE = T.declared();

    private InvoiceRecord() {}
}
