package fi.muutto.service.customer;

import static fi.muutto.protocol.record.CustomerRecord.*;

import fi.muutto.protocol.record.Field;
import fi.muutto.protocol.record.RecordLine;
import fi.muutto.rules.BusinessId;
import fi.muutto.rules.VatNumber;
import fi.muutto.service.records.FieldProblems;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the form of a customer. What is Finnish must obey Finnish rules; of what is foreign only the length is judged. */
final class CustomerForm {
    /** What the form holds. */
    static final List<Field> FIELDS = List.of(
            NUMBER,
            CUSTOMER_KIND,
            NAME,
            BUSINESS_ID,
            VAT_NUMBER,
            GROUP_ID,
            STREET,
            POSTAL_CODE,
            CITY,
            COUNTRY,
            EMAIL,
            PHONE,
            EINVOICE_ADDRESS,
            EINVOICE_OPERATOR,
            LANGUAGE,
            PAYMENT_TERM_DAYS,
            NOTE);

    static final List<String> KINDS = List.of("COMPANY", "PERSON", "PUBLIC");
    static final List<String> LANGUAGES = List.of("fi", "sv", "en");

    private static final List<Field> PLAIN =
            List.of(NUMBER, STREET, POSTAL_CODE, CITY, EMAIL, PHONE, EINVOICE_OPERATOR, NOTE);
    private static final Pattern COUNTRY_CODE = Pattern.compile("[A-Z]{2}");
    private static final int MOST_DAYS = 365;

    private final RecordLine stored;
    private final FieldProblems fields;

    private CustomerForm(RecordLine stored, FieldProblems fields) {
        this.stored = stored;
        this.fields = fields;
    }

    /**
     * What the form says; to be stored only if no problem was found.
     *
     * @param stored the customer as it is, or an empty one with a new id; what arrived with flaws may stay as it was
     */
    static RecordLine read(RecordLine stored, FieldProblems fields, List<String> groups) {
        return new CustomerForm(stored, fields).read(groups);
    }

    private RecordLine read(List<String> groups) {
        var customer = RecordLine.of(TYPE).set(ID, stored.id());
        var kinds = stored.get(CUSTOMER_KIND) == null ? KINDS : with(KINDS, stored.get(CUSTOMER_KIND));
        customer.set(CUSTOMER_KIND, fields.chosen(CUSTOMER_KIND, kinds));
        customer.set(NAME, fields.text(NAME, "customer.name.missing"));
        PLAIN.forEach(field -> customer.set(field, fields.text(field)));
        customer.set(COUNTRY, country());
        boolean finnish =
                Objects.requireNonNullElse(customer.get(COUNTRY), "FI").equals("FI");
        customer.set(BUSINESS_ID, businessId(finnish));
        customer.set(VAT_NUMBER, vatNumber(finnish));
        customer.set(EINVOICE_ADDRESS, einvoiceAddress(finnish));
        fields.put(customer, GROUP_ID, fields.choice(GROUP_ID, groups));
        customer.set(LANGUAGE, fields.choice(LANGUAGE, with(LANGUAGES, stored.get(LANGUAGE))));
        customer.set(PAYMENT_TERM_DAYS, fields.whole(PAYMENT_TERM_DAYS, 0, MOST_DAYS));
        return customer;
    }

    private static List<String> with(List<String> words, @Nullable String arrived) {
        return arrived == null || words.contains(arrived)
                ? words
                : Stream.concat(words.stream(), Stream.of(arrived)).toList();
    }

    private @Nullable String country() {
        var country = fields.typed(COUNTRY).toUpperCase(Locale.ROOT);
        if (!country.isEmpty() && !COUNTRY_CODE.matcher(country).matches()) {
            fields.problems().add(COUNTRY.name(), "customer.country.form");
        }
        return country.isEmpty() ? null : country;
    }

    private @Nullable String businessId(boolean finnish) {
        var typed = fields.text(BUSINESS_ID);
        if (typed == null || isKept(BUSINESS_ID, typed)) {
            return typed;
        }
        var flaw = BusinessId.flawIn(typed);
        if (flaw.isEmpty()) {
            return BusinessId.parse(typed).toString();
        }
        if (finnish) {
            fields.problems().addFlaw(BUSINESS_ID.name(), "shell.flaw.business_id", flaw.get());
        }
        return typed;
    }

    private @Nullable String vatNumber(boolean finnish) {
        var typed = fields.text(VAT_NUMBER);
        if (typed == null || isKept(VAT_NUMBER, typed)) {
            return typed;
        }
        var flaw = VatNumber.flawIn(typed);
        if (flaw.isEmpty()) {
            return VatNumber.parse(typed).toString();
        }
        if (finnish) {
            fields.problems().addFlaw(VAT_NUMBER.name(), "shell.flaw.vat_number", flaw.get());
        }
        return typed;
    }

    private @Nullable String einvoiceAddress(boolean finnish) {
        var typed = fields.text(EINVOICE_ADDRESS);
        if (typed == null || !finnish || isKept(EINVOICE_ADDRESS, typed)) {
            return typed;
        }
        return EinvoiceAddress.read(typed, fields.problems());
    }

    private boolean isKept(Field field, String typed) {
        return typed.equals(stored.get(field));
    }

    /** What is stored as typed although no rule knows its form; worth a word to whoever typed it. */
    static boolean hasUnknownIds(RecordLine customer) {
        var businessId = customer.get(BUSINESS_ID);
        var vatNumber = customer.get(VAT_NUMBER);
        return (businessId != null && BusinessId.flawIn(businessId).isPresent())
                || (vatNumber != null && VatNumber.flawIn(vatNumber).isPresent());
    }
}
