package fi.muutto.service.importing;

import static fi.muutto.protocol.record.InvoiceRecord.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fi.muutto.protocol.record.InvoiceAllowanceRecord;
import fi.muutto.protocol.record.InvoiceLineRecord;
import fi.muutto.protocol.record.InvoiceVatRecord;
import fi.muutto.service.importing.Unplaced.Why;
import fi.muutto.service.importing.UnreadableFileException.Reason;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/**
 * What the samples do not show: credit notes of Finvoice, sums finer than a cent, values that do not fit, what is
 * missing.
 */
class ReadingTest {
    private static final String ROW = "<ArticleName>Työ</ArticleName>";
    private static final String EURO = " AmountCurrencyIdentifier=\"EUR\">";

    private static void refused(Reason reason, String path, byte[] file) {
        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> Edited.read(file))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason))
                .satisfies(e -> assertThat(e.path()).isEqualTo(path));
    }

    private static byte[] row(String more) {
        return Edited.finvoice(ROW, ROW + more);
    }

    private static byte[] finvoiceCreditNote(String total, String ordered) {
        return Edited.finvoice(
                "INV01",
                "INV02",
                ">125,50</InvoiceTotal",
                ">" + total + "</InvoiceTotal",
                ">100,00<",
                ">-100,00<",
                ">25,50<",
                ">-25,50<",
                ">125,50</Epi",
                ">" + ordered + "</Epi",
                "</InvoiceDate>",
                "</InvoiceDate><OriginalInvoiceNumber>2026-0000</OriginalInvoiceNumber>");
    }

    @Test
    void aCreditNoteOfFinvoiceKeepsItsNegativeSums() {
        var read = Edited.read(finvoiceCreditNote("-125,50", "-125,50"));
        assertThat(read.invoice().get(TYPE_CODE)).isEqualTo("381");
        assertThat(read.invoice().get(ORIGINAL_NUMBER)).isEqualTo("2026-0000");
        assertThat(read.invoice().get(NET_TOTAL)).isEqualTo("-100.00");
        assertThat(read.invoice().get(VAT_TOTAL)).isEqualTo("-25.50");
        assertThat(read.invoice().get(GROSS_TOTAL)).isEqualTo("-125.50");
        assertThat(read.invoice().get(PAYABLE)).isEqualTo("-125.50");
        assertThat(read.vats().get(0).get(InvoiceVatRecord.BASE)).isEqualTo("-100.00");
    }

    /** A payment order of zero: nothing is to be paid, so the note is for its whole total, as one issued here. */
    @Test
    void aCreditNoteThatOrdersNothingIsForItsTotal() {
        var read = Edited.read(finvoiceCreditNote("-125,50", "0,00"));
        assertThat(read.invoice().get(PAYABLE)).isEqualTo("-125.50");
    }

    @Test
    void aCreditNoteOfFinvoiceThatIsPositiveIsRefused() {
        refused(
                Reason.SIGN_OF_CREDIT_NOTE,
                "/Finvoice/InvoiceDetails/InvoiceTotalVatIncludedAmount",
                finvoiceCreditNote("125,50", "125,50"));
    }

    @Test
    void otherMessagesOfFinvoiceAreNoInvoices() {
        for (var type : new String[] {"ORD01", "QUO01", "DEV01", "TES01", "REC01", "INV05", "INV06", "INV08"}) {
            refused(Reason.NOT_AN_INVOICE, "/Finvoice/InvoiceDetails/InvoiceTypeCode", Edited.finvoice("INV01", type));
        }
    }

    @Test
    void theEnvelopeOfTheBanksIsPassedOverAndListed() {
        var soap = "http://schemas.xmlsoap.org/soap/envelope/";
        var envelope = "<SOAP-ENV:Envelope xmlns:SOAP-ENV=\"" + soap + "\" xmlns:eb=\"urn:eb\"><SOAP-ENV:Header>"
                + "<eb:From><eb:PartyId>0037123</eb:PartyId></eb:From></SOAP-ENV:Header></SOAP-ENV:Envelope>\n";
        var file = (envelope + Edited.FINVOICE).getBytes(StandardCharsets.ISO_8859_1);
        var read = Edited.read(file);
        assertThat(read.invoice()).isEqualTo(Edited.read(Edited.finvoice()).invoice());
        assertThat(read.lines().get(0).get(InvoiceLineRecord.NAME)).isEqualTo("Työ");
        assertThat(read.unplaced())
                .contains(new Unplaced("/Envelope/Header/*:From/*:PartyId", "0037123", Why.ABOUT_FILE));

        var flawed =
                envelope + "\n" + Edited.changed(Edited.FINVOICE, "20261125</InvoiceDate", "20261341</InvoiceDate");
        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> Edited.read(flawed.getBytes(StandardCharsets.ISO_8859_1)))
                .satisfies(e -> assertThat(e.line()).isEqualTo(2 + 10));

        var twice = (envelope + Edited.FINVOICE + envelope + Edited.FINVOICE).getBytes(StandardCharsets.ISO_8859_1);
        refused(Reason.SEVERAL_INVOICES, null, twice);
        refused(Reason.TRUNCATED, null, envelope.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Mandatory: the nearest cent is kept, half a cent away from zero, and the stated figure in words. */
    @Test
    void aMandatorySumFinerThanACentIsRoundedAloud() {
        var net = "/Finvoice/InvoiceRow/RowVatExcludedAmount";
        var read = Edited.read(row("<RowVatExcludedAmount" + EURO + "-12,345</RowVatExcludedAmount>"));
        assertThat(read.lines().get(0).get(InvoiceLineRecord.NET)).isEqualTo("-12.35");
        assertThat(read.lines().get(0).get(InvoiceLineRecord.DESCRIPTION)).isEqualTo("RowVatExcludedAmount -12,345");
        assertThat(read.unplaced()).contains(new Unplaced(net, "-12,345", Why.ROUNDED_TO_CENT));
    }

    @Test
    void anOptionalSumFinerThanACentIsOnlyListed() {
        var sums =
                "<RowVatExcludedAmount" + EURO + "10,00</RowVatExcludedAmount><RowAmount" + EURO + "12,555</RowAmount>";
        var read = Edited.read(row(sums));
        assertThat(read.lines().get(0).get(InvoiceLineRecord.GROSS)).isNull();
        assertThat(read.unplaced())
                .contains(new Unplaced("/Finvoice/InvoiceRow/RowAmount", "12,555", Why.FINER_THAN_CENT));
    }

    @Test
    void decimalsThatSayNothingAreNoReasonToRound() {
        var read = Edited.read(row("<RowVatExcludedAmount" + EURO + "12,34000</RowVatExcludedAmount>"));
        assertThat(read.lines().get(0).get(InvoiceLineRecord.NET)).isEqualTo("12.34");
        assertThat(read.unplaced()).noneMatch(one -> one.why() == Why.ROUNDED_TO_CENT);
    }

    @Test
    void aTextLongerThanItsFieldIsListedWholeAndNotCut() {
        var code = "1".repeat(51);
        var read = Edited.read(row("<ArticleIdentifier>" + code + "</ArticleIdentifier>"));
        assertThat(read.lines().get(0).get(InvoiceLineRecord.PRODUCT_CODE)).isNull();
        assertThat(read.unplaced())
                .contains(new Unplaced("/Finvoice/InvoiceRow/ArticleIdentifier", code, Why.TOO_LONG));
        refused(
                Reason.BAD_VALUE,
                "/Finvoice/InvoiceDetails/InvoiceNumber",
                Edited.finvoice("2026-0001", "1".repeat(51)));
    }

    @Test
    void linesOfANoteAreKeptAsLongAsTheyFit() {
        var texts = "<InvoiceFreeText>" + "x".repeat(15_000) + "</InvoiceFreeText><InvoiceFreeText>"
                + "y".repeat(15_000) + "</InvoiceFreeText><InvoiceFreeText>z</InvoiceFreeText></InvoiceDetails>";
        var read = Edited.read(Edited.finvoice("</InvoiceDetails>", texts));
        assertThat(read.invoice().get(NOTE)).isEqualTo("x".repeat(15_000) + "\nz");
        assertThat(read.unplaced())
                .contains(
                        new Unplaced("/Finvoice/InvoiceDetails/InvoiceFreeText[2]", "y".repeat(15_000), Why.TOO_LONG));
    }

    @Test
    void aPricedRowWithoutASumIsRefusedAsNothingIsComputed() {
        refused(
                Reason.MISSING_SUM,
                "/Finvoice/InvoiceRow/RowVatExcludedAmount",
                row("<InvoicedQuantity>2</InvoicedQuantity><UnitPriceAmount" + EURO + "50,00</UnitPriceAmount>"));
    }

    @Test
    void theNetOfARowIsWhatItsStatedTaxLeaves() {
        var read = Edited.read(
                row("<RowVatAmount" + EURO + "25,49</RowVatAmount><RowAmount" + EURO + "125,50</RowAmount>"));
        assertThat(read.lines().get(0).get(InvoiceLineRecord.NET)).isEqualTo("100.01");
    }

    @Test
    void severalRatesWithoutANetTotalAreRefused() {
        var row = "<VatSpecificationDetails><VatBaseAmount" + EURO
                + "0,00</VatBaseAmount><VatRatePercent>14</VatRatePercent>" + "<VatRateAmount" + EURO
                + "0,00</VatRateAmount></VatSpecificationDetails></InvoiceDetails>";
        refused(
                Reason.MISSING_SUM,
                "/Finvoice/InvoiceDetails/InvoiceTotalVatExcludedAmount",
                Edited.finvoice("</InvoiceDetails>", row));
    }

    @Test
    void discountsOfFinvoiceStandWhereTheyBelong() {
        var read = Edited.read(Edited.finvoice(
                "<VatSpec",
                "<RowsTotalVatExcludedAmount" + EURO + "110,00</RowsTotalVatExcludedAmount>"
                        + "<DiscountsTotalVatExcludedAmount" + EURO + "10,00</DiscountsTotalVatExcludedAmount><VatSpec",
                "</InvoiceDetails>",
                "<DiscountDetails><FreeText>Kanta-asiakas</FreeText><Percent>9,09</Percent><Amount" + EURO
                        + "10,00</Amount></DiscountDetails></InvoiceDetails>",
                ROW,
                ROW + "<RowDiscountPercent>5</RowDiscountPercent><RowProgressiveDiscountDetails><RowDiscountAmount"
                        + EURO + "1,00</RowDiscountAmount></RowProgressiveDiscountDetails>"));
        assertThat(read.invoice().get(LINE_TOTAL)).isEqualTo("110.00");
        assertThat(read.invoice().get(ALLOWANCE_TOTAL)).isEqualTo("10.00");
        assertThat(read.lines().get(0).get(InvoiceLineRecord.DISCOUNT_PERCENT)).isEqualTo("5");
        assertThat(read.allowances()).extracting(ReadAllowance::line).containsExactly(null, 0);
        assertThat(read.allowances().get(0).record().get(InvoiceAllowanceRecord.REASON))
                .isEqualTo("Kanta-asiakas");
        assertThat(read.allowances().get(1).record().get(InvoiceAllowanceRecord.AMOUNT))
                .isEqualTo("1.00");
    }

    @Test
    void anInvoiceOfUblThatTakesBackIsTurnedToo() {
        var read = Edited.read(Edited.ubl(">380<", ">381<"));
        assertThat(read.format()).isEqualTo(FileFormat.UBL_INVOICE);
        assertThat(read.invoice().get(TYPE_CODE)).isEqualTo("381");
        assertThat(read.invoice().get(PAYABLE)).isEqualTo("-1125.00");
        assertThat(read.lines().get(0).get(InvoiceLineRecord.QUANTITY)).isEqualTo("-2");
        assertThat(read.allowances().get(0).record().get(InvoiceAllowanceRecord.AMOUNT))
                .isEqualTo("-100.00");
    }

    @Test
    void everyKindOfCreditNoteIsOneHereAndItsOwnKindIsListed() {
        var note = Edited.ubl(
                ">380<",
                ">396<",
                "InvoiceTypeCode",
                "CreditNoteTypeCode",
                "xsd:Invoice-2",
                "xsd:CreditNote-2",
                "cac:InvoiceLine>",
                "cac:CreditNoteLine>",
                "InvoicedQuantity",
                "CreditedQuantity",
                "<Invoice ",
                "<CreditNote ",
                "</Invoice>",
                "</CreditNote>");
        var read = Edited.read(note);
        assertThat(read.format()).isEqualTo(FileFormat.UBL_CREDIT_NOTE);
        assertThat(read.invoice().get(TYPE_CODE)).isEqualTo("381");
        assertThat(read.invoice().get(PAYABLE)).isEqualTo("-1125.00");
        assertThat(read.unplaced()).contains(new Unplaced("/CreditNote/CreditNoteTypeCode", "396", Why.NO_FIELD));
    }

    @Test
    void whatAUblFileLacksIsNamed() {
        refused(Reason.MISSING_NUMBER, "/Invoice/ID", Edited.ubl("<cbc:ID>TOSL108</cbc:ID>", ""));
        refused(Reason.MISSING_DATE, "/Invoice/IssueDate", Edited.ubl("<cbc:IssueDate>2013-04-10</cbc:IssueDate>", ""));
        refused(Reason.MISSING_CURRENCY, "/Invoice/DocumentCurrencyCode", Edited.ubl("DocumentCurrencyCode", "X"));
        refused(
                Reason.MISSING_SUM,
                "/Invoice/LegalMonetaryTotal/TaxInclusiveAmount",
                Edited.ubl("TaxInclusiveAmount", "X"));
        refused(Reason.MISSING_LINES, "/Invoice/InvoiceLine", Edited.ubl("cac:InvoiceLine", "cac:X"));
        refused(Reason.MISSING_SELLER, "/Invoice/AccountingSupplierParty/Party", Edited.ubl("AccountingSupplier", "X"));
        refused(
                Reason.OTHER_CURRENCY,
                "/Invoice/LegalMonetaryTotal/PayableAmount",
                Edited.ubl("<cbc:PayableAmount currencyID=\"DKK\"", "<cbc:PayableAmount currencyID=\"EUR\""));
        refused(Reason.BAD_VALUE, "/Invoice/IssueDate", Edited.ubl("2013-04-10", "2013-02-30"));
    }

    /** BT-110 is optional, and absent it means that there is no tax. */
    @Test
    void aUblFileWithoutATaxTotalHasNoTax() {
        var text = Edited.UBL;
        var total = text.substring(text.indexOf("<cac:TaxTotal>"), text.indexOf("</cac:TaxTotal>") + 15);
        assertThat(Edited.read(Edited.ubl(total, "")).invoice().get(VAT_TOTAL)).isEqualTo("0.00");
    }

    @Test
    void thePrepaymentRegisterIsRecognised() {
        var words = "<SellerInformationDetails><SellerTaxRegistrationText>Ennakkoperintärekisterissä"
                + "</SellerTaxRegistrationText>"
                + "</SellerInformationDetails><BuyerParty";
        var read = Edited.read(Edited.finvoice("<BuyerParty", words));
        assertThat(read.invoice().get(SELLER_PREPAYMENT_REGISTERED)).isEqualTo("true");
        assertThat(read.invoice().get(FOOTER)).isEqualTo("Ennakkoperintärekisterissä");
        var none = Edited.finvoice("<BuyerParty", words.replace("Ennakko", "Ei ennakko"));
        assertThat(Edited.read(none).invoice().get(SELLER_PREPAYMENT_REGISTERED))
                .isEqualTo("false");
        assertThat(Edited.read(Edited.finvoice()).invoice().get(SELLER_PREPAYMENT_REGISTERED))
                .isEqualTo("false");
    }
}
