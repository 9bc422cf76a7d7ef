package fi.muutto.service.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fi.muutto.protocol.record.Field;
import fi.muutto.protocol.record.InvoiceRecord;
import fi.muutto.service.importing.UnreadableFileException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The one-element variations of the minimal Finvoice: what its schema accepts is read, unless it is no invoice; of what
 * the schema refuses, some can be read without doubt, and the rest is refused by name.
 */
class FinvoiceCasesTest {
    private static final String TOTAL = "125,50</InvoiceTotal";
    private static final String ORDERED = "125,50</EpiInstructed";
    private static final String DATE = "20261125</InvoiceDate";
    private static final String REFERENCE = "00000000000000001009";
    private static final Map<String, String[]> CHANGES = changes();

    private static Map<String, String[]> changes() {
        var changes = new LinkedHashMap<String, String[]>();
        value(changes, TOTAL, "amount_one_decimal", "125,5", "amount_dot", "125.50", "amount_no_decimals", "125");
        value(changes, TOTAL, "amount_5_decimals", "125,50000", "amount_leading_zero", "0125,50");
        value(changes, TOTAL, "amount_negative", "-125,50", "amount_plus", "+125,50");
        value(changes, ORDERED, "epi_no_decimals", "125", "epi_3_decimals", "125,500");
        value(changes, "25,5</VatRatePercent", "percent_dot", "25.5", "percent_0", "0", "percent_4dec", "25,5000");
        value(changes, "2026-0001</InvoiceNumber", "number_20", "1".repeat(20), "number_21", "1".repeat(21));
        value(changes, "2026-0001</InvoiceNumber", "number_empty", "");
        value(changes, DATE, "date_iso", "2026-11-25", "date_impossible", "20261341");
        value(changes, REFERENCE, "ref_spaces", "10 09", "ref_1_digit", "1", "ref_21_digits", "0" + REFERENCE);
        value(changes, REFERENCE, "ref_rf", "RF181009", "ref_rf_wrong_check", "RF191009", "ref_rf_lower", "rf181009");
        value(changes, "INV01</InvoiceTypeCode", "type_INV10", "INV10", "type_ABC01", "ABC01", "type_INV1", "INV1");
        value(changes, "Original</OriginCode", "origin_cancel", "Cancel", "origin_wrong", "original");
        value(changes, "Testi Tmi</EpiName", "epi_name_36", "x".repeat(36));
        value(changes, "Testi Tmi</SellerOrg", "seller_name_1", "x", "seller_name_71", "x".repeat(71));
        value(changes, "SHA\"", "charge_XXX", "XXX");
        value(changes, "IBAN\"", "iban_lower_attr", "iban");
        value(changes, "EUR\">" + ORDERED, "currency_eu", "EU");
        value(changes, "Työ</ArticleName", "article_101", "x".repeat(101));
        changes.put("no_currency", new String[] {" AmountCurrencyIdentifier=\"EUR\">" + ORDERED, ">" + ORDERED});
        var text = Edited.FINVOICE;
        changes.put("no_epi", new String[] {part(text, "EpiDetails"), ""});
        changes.put("no_row", new String[] {part(text, "InvoiceRow"), ""});
        changes.put("no_buyer", new String[] {part(text, "BuyerPartyDetails"), ""});
        changes.put("no_bfi", new String[] {part(text, "EpiBfiIdentifier"), ""});
        changes.put("no_epi_name", new String[] {part(text, "EpiNameAddressDetails"), ""});
        var type = part(text, "InvoiceTypeText");
        var origin = part(text, "OriginCode");
        changes.put("order_swapped", new String[] {type + "\n" + origin, origin + "\n" + type});
        return changes;
    }

    /** The value before the end tag in the text is replaced, in one file after the other. */
    private static void value(Map<String, String[]> changes, String place, String... cases) {
        var rest = place.replaceFirst("^[^<\"]*", "");
        for (int i = 0; i < cases.length; i += 2) {
            changes.put(cases[i], new String[] {place, cases[i + 1] + rest});
        }
    }

    private static String part(String text, String name) {
        int begin = text.indexOf("<" + name);
        return text.substring(begin, text.indexOf("</" + name + ">") + name.length() + 3);
    }

    /** What the schema accepts and we do not, each with its reason. */
    private static final Map<String, Reason> REFUSED_THOUGH_VALID = Map.of("date_impossible", Reason.BAD_VALUE);

    /** What the schema refuses, and so do we. */
    private static final Map<String, Reason> REFUSED = Map.of(
            "amount_plus", Reason.BAD_VALUE,
            "number_empty", Reason.MISSING_NUMBER,
            "type_ABC01", Reason.NOT_AN_INVOICE,
            "type_INV1", Reason.NOT_AN_INVOICE,
            "no_row", Reason.MISSING_LINES,
            "no_buyer", Reason.MISSING_BUYER,
            "currency_eu", Reason.OTHER_CURRENCY);

    @Test
    void eachVariationIsReadOrRefusedAsDecided() throws IOException {
        var outcomes = new HashMap<String, String>();
        for (var line : Files.readAllLines(Samples.minimal().resolveSibling("finvoice30_xsd_cases.tsv"))) {
            var name = line.split("\t")[0];
            boolean valid = line.split("\t")[1].startsWith("VALID");
            var reason = valid ? REFUSED_THOUGH_VALID.get(name) : REFUSED.get(name);
            judge(name, reason);
            outcomes.put(name, String.valueOf(reason));
        }
        assertThat(outcomes.keySet()).isEqualTo(CHANGES.keySet());
    }

    private static void judge(String name, Reason reason) {
        var file = Edited.finvoice(CHANGES.get(name));
        if (reason == null) {
            assertThat(EveryValueTest.flaws(Edited.read(file))).as(name).isEmpty();
            assertThat(new ValueOracle(file).vanished()).as(name).isEmpty();
        } else {
            assertThatExceptionOfType(UnreadableFileException.class)
                    .as(name)
                    .isThrownBy(() -> Edited.read(file))
                    .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
        }
    }

    @Test
    void sumsNumbersAndReferencesAreReadInEachSpelling() {
        assertThat(value("amount_one_decimal", InvoiceRecord.GROSS_TOTAL)).isEqualTo("125.50");
        assertThat(value("amount_dot", InvoiceRecord.GROSS_TOTAL)).isEqualTo("125.50");
        assertThat(value("amount_no_decimals", InvoiceRecord.GROSS_TOTAL)).isEqualTo("125.00");
        assertThat(value("amount_5_decimals", InvoiceRecord.GROSS_TOTAL)).isEqualTo("125.50");
        assertThat(value("amount_negative", InvoiceRecord.GROSS_TOTAL)).isEqualTo("-125.50");
        assertThat(value("epi_3_decimals", InvoiceRecord.PAYABLE)).isEqualTo("125.50");
        assertThat(value("no_currency", InvoiceRecord.PAYABLE)).isEqualTo("125.50");
        assertThat(value("no_epi", InvoiceRecord.PAYABLE)).isEqualTo("125.50");
        assertThat(value("number_21", InvoiceRecord.NUMBER)).isEqualTo("1".repeat(21));
        assertThat(value("date_iso", InvoiceRecord.ISSUED_ON)).isEqualTo("2026-11-25");
        assertThat(value("ref_spaces", InvoiceRecord.REFERENCE)).isEqualTo("1009");
        assertThat(value("ref_21_digits", InvoiceRecord.REFERENCE)).isEqualTo("1009");
        assertThat(value("ref_1_digit", InvoiceRecord.REFERENCE)).isEqualTo("1");
        assertThat(value("ref_rf_lower", InvoiceRecord.REFERENCE)).isEqualTo("RF181009");
        assertThat(value("ref_rf_wrong_check", InvoiceRecord.REFERENCE)).isEqualTo("RF191009");
    }

    private static String value(String name, Field field) {
        return Edited.read(Edited.finvoice(CHANGES.get(name))).invoice().get(field);
    }
}
