package fi.muutto.service.importing;

import java.util.Map;
import java.util.Set;

/** Values of a Finvoice file that speak of the file, and attributes that only say how their neighbour is written. */
final class FinvoiceMarks {
    private static final Map<String, Set<String>> FORMS = Map.of(
            "Format", Set.of("CCYYMMDD"),
            "IdentificationSchemeName", Set.of("IBAN", "BBAN", "BIC", "SPY", "ISO"),
            "CodeListAgencyIdentifier", Set.of("SPY"));

    private FinvoiceMarks() {}

    static void read(Part root, Writing writing) {
        var version = root.attribute("Version");
        if (version != null) {
            version.keep(Unplaced.Why.ABOUT_FILE);
        }
        root.aboutFile("MessageTransmissionDetails/MessageDetails");
        root.aboutFile("LayOutIdentifier");
        root.aboutFile("InvoiceSegmentIdentifier");
        root.aboutFile("ControlChecksum");
        root.aboutFile("MessageChecksum");
        root.aboutFile("OriginalInvoiceFormat");
        root.aboutFile("AttachmentMessageDetails");
        root.understand("InvoiceDetails/OriginCode", "Original");
        FORMS.forEach(root::understandAttribute);
        root.understandAttribute(writing.currencyMark(), Set.of(writing.currency()));
    }
}
