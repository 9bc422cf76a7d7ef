package fi.muutto.service.company;

import static fi.muutto.protocol.record.CompanyRecord.*;

import fi.muutto.protocol.record.Field;
import fi.muutto.protocol.record.RecordLine;
import fi.muutto.rules.BusinessId;
import fi.muutto.rules.VatNumber;
import fi.muutto.service.records.FieldProblems;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads the form of the company's basic data. */
final class CompanyForm {
    /** What the form holds; the logo has a form of its own. */
    static final List<Field> FIELDS = List.of(
            NAME,
            BUSINESS_ID,
            VAT_NUMBER,
            VAT_REGISTERED,
            PREPAYMENT_REGISTERED,
            CONTACT_NAME,
            STREET,
            POSTAL_CODE,
            CITY,
            COUNTRY,
            PHONE,
            EMAIL,
            WEBSITE,
            EINVOICE_ADDRESS,
            EINVOICE_OPERATOR);

    private static final List<Field> PLAIN = List.of(
            CONTACT_NAME, STREET, POSTAL_CODE, CITY, PHONE, EMAIL, WEBSITE, EINVOICE_ADDRESS, EINVOICE_OPERATOR);
    private static final Pattern COUNTRY_CODE = Pattern.compile("[A-Z]{2}");

    private CompanyForm() {}

    /** What the form says, in a record of this id; to be stored only if no problem was found. */
    static RecordLine read(String id, FieldProblems fields) {
        var company = RecordLine.of(TYPE).set(ID, id);
        company.set(NAME, fields.text(NAME, "company.name.missing"));
        readIds(company, fields);
        company.set(VAT_REGISTERED, fields.flag(VAT_REGISTERED));
        company.set(PREPAYMENT_REGISTERED, fields.flag(PREPAYMENT_REGISTERED));
        PLAIN.forEach(field -> company.set(field, fields.text(field)));
        readCountry(company, fields);
        return company;
    }

    /** Stored as they are printed, however they were typed. */
    private static void readIds(RecordLine company, FieldProblems fields) {
        var businessId = fields.ruled(BUSINESS_ID, "shell.flaw.business_id");
        if (businessId != null && fields.problems().at(BUSINESS_ID.name()) == null) {
            company.set(BUSINESS_ID, BusinessId.parse(businessId).toString());
        }
        var vatNumber = fields.ruled(VAT_NUMBER, "shell.flaw.vat_number");
        if (vatNumber != null && fields.problems().at(VAT_NUMBER.name()) == null) {
            company.set(VAT_NUMBER, VatNumber.parse(vatNumber).toString());
        }
    }

    private static void readCountry(RecordLine company, FieldProblems fields) {
        var country = fields.typed(COUNTRY).toUpperCase(Locale.ROOT);
        if (!country.isEmpty() && !COUNTRY_CODE.matcher(country).matches()) {
            fields.problems().add(COUNTRY.name(), "company.country.form");
        }
        company.set(COUNTRY, country.isEmpty() ? null : country);
    }
}
