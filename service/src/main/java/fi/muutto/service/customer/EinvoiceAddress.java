package fi.muutto.service.customer;

import fi.muutto.protocol.record.CustomerRecord;
import fi.muutto.rules.Iban;
import fi.muutto.service.shell.Problems;
import java.util.regex.Pattern;

/** Verkkolaskuosoite of a Finnish receiver: an OVT code, an IBAN, or an address that names its own scheme. */
final class EinvoiceAddress {
    private static final Pattern OVT = Pattern.compile("[0-9]{12,17}");
    private static final Pattern WITH_SCHEME = Pattern.compile("(?i)[0-9]{4}:\\S+|TE[0-9A-Z]{6,33}");

    private EinvoiceAddress() {}

    /** The address without blanks; as typed if it is of no known form, which is a problem then. */
    static String read(String typed, Problems problems) {
        var bare = typed.replaceAll("[\\s\u00a0]", "");
        if (OVT.matcher(bare).matches() || WITH_SCHEME.matcher(bare).matches()) {
            return bare;
        }
        if (Iban.flawIn(bare).isEmpty()) {
            return Iban.parse(bare).compact();
        }
        long digits = bare.chars().filter(c -> c >= '0' && c <= '9').count();
        problems.add(CustomerRecord.EINVOICE_ADDRESS.name(), "customer.einvoice_address.form", digits);
        return typed;
    }
}
