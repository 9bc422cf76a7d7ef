package fi.muutto.service.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fi.muutto.protocol.record.ContactEventRecord;
import fi.muutto.protocol.record.CustomerRecord;
import fi.muutto.protocol.record.InvoiceDocumentRecord;
import fi.muutto.protocol.record.InvoiceEntryRecord;
import fi.muutto.protocol.record.InvoiceLineRecord;
import fi.muutto.protocol.record.InvoiceRecord;
import fi.muutto.protocol.record.InvoiceVatRecord;
import fi.muutto.protocol.record.LineCheck;
import fi.muutto.protocol.record.MemoRecord;
import fi.muutto.protocol.record.Problem;
import fi.muutto.protocol.record.ProductRecord;
import fi.muutto.protocol.record.RecordLine;
import fi.muutto.protocol.record.RecordTypes;
import fi.muutto.service.document.InvoicePdf;
import fi.muutto.service.document.PdfRenderer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class DemoAccountTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final DemoAccount DEMO = new DemoAccount(TODAY, pdf());

    private static InvoicePdf pdf() {
        var texts = new ResourceBundleMessageSource();
        texts.setBasename("messages/document");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        return new InvoicePdf(new PdfRenderer(), texts);
    }

    @Test
    void itHoldsWhatASoleTraderGathersInTenYears() {
        assertThat(DEMO.records.of(InvoiceRecord.TYPE)).hasSize(2_000);
        assertThat(DEMO.records.of(InvoiceLineRecord.TYPE).size()).isBetween(7_500, 9_500);
        assertThat(DEMO.records.of(CustomerRecord.TYPE)).hasSize(300);
        assertThat(DEMO.records.of(ProductRecord.TYPE)).hasSize(150);
        assertThat(DEMO.records.of(ContactEventRecord.TYPE)).hasSize(1_000);
        assertThat(DEMO.records.of(MemoRecord.TYPE)).hasSize(500);
        assertThat(DEMO.records.of(InvoiceDocumentRecord.TYPE).size()).isGreaterThanOrEqualTo(200);
    }

    @Test
    void everyRecordObeysItsDeclaration() {
        var problems = new ArrayList<Problem>();
        RecordTypes.ALL.forEach(type -> DEMO.records.of(type).forEach(record -> LineCheck.check(record, problems)));

        assertThat(problems).isEmpty();
    }

    @Test
    void everyInvoiceAddsUp() {
        for (var invoice : DEMO.records.of(InvoiceRecord.TYPE)) {
            var lines = of(InvoiceLineRecord.TYPE, invoice, InvoiceLineRecord.NET);
            var base = of(InvoiceVatRecord.TYPE, invoice, InvoiceVatRecord.BASE);
            var vat = of(InvoiceVatRecord.TYPE, invoice, InvoiceVatRecord.VAT);

            assertThat(lines).as(invoice.toString()).isEqualByComparingTo(base);
            assertThat(base.add(vat)).isEqualByComparingTo(amount(invoice, InvoiceRecord.PAYABLE));
        }
    }

    @Test
    void whatIsOpenFollowsFromTheEntries() {
        var byInvoice = DEMO.records.of(InvoiceEntryRecord.TYPE).stream()
                .collect(Collectors.groupingBy(entry -> entry.get(InvoiceEntryRecord.INVOICE_ID)));
        for (var invoice : DEMO.records.of(InvoiceRecord.TYPE)) {
            if ("DRAFT".equals(invoice.get(InvoiceRecord.STATE))) {
                continue;
            }
            var settled = byInvoice.getOrDefault(invoice.id(), List.of()).stream()
                    .map(entry -> amount(entry, InvoiceEntryRecord.AMOUNT))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);

            assertThat(amount(invoice, InvoiceRecord.PAYABLE).subtract(settled))
                    .as(invoice.toString())
                    .isEqualByComparingTo(amount(invoice, InvoiceRecord.OPEN_TOTAL));
        }
    }

    @Test
    void itHasTheTroubleThatRealAccountsHave() {
        var invoices = DEMO.records.of(InvoiceRecord.TYPE);
        var states = invoices.stream()
                .collect(Collectors.groupingBy(
                        i -> Objects.requireNonNull(i.get(InvoiceRecord.STATE)), Collectors.counting()));
        var rates = DEMO.records.of(InvoiceVatRecord.TYPE).stream()
                .map(row -> row.get(InvoiceVatRecord.VAT_CATEGORY) + row.get(InvoiceVatRecord.VAT_RATE))
                .collect(Collectors.toSet());
        var notes = invoices.stream()
                .filter(i -> i.get(InvoiceRecord.ORIGINAL_ID) != null)
                .toList();
        var numbers = invoices.stream()
                .map(i -> i.get(InvoiceRecord.NUMBER))
                .filter(Objects::nonNull)
                .toList();

        assertThat(states).containsKeys("DRAFT", "OPEN", "PART_PAID", "PAID", "CREDITED", "WRITTEN_OFF");
        assertThat(rates).contains("S24", "S14", "S10", "S25.5", "S13.5", "AE0");
        assertThat(notes)
                .hasSizeGreaterThan(20)
                .anyMatch(note -> note.id().compareTo(Objects.requireNonNull(note.get(InvoiceRecord.ORIGINAL_ID))) < 0);
        assertThat(numbers).doesNotHaveDuplicates().doesNotContain("1500").contains("1499", "1501");
        assertThat(DEMO.records.of(CustomerRecord.TYPE))
                .anyMatch(customer -> DemoCustomers.HARD_NAME.equals(customer.get(CustomerRecord.NAME)));
    }

    @Test
    void itIsTheSameAtEveryStartOnTheSameDay() {
        var again = new DemoAccount(TODAY, pdf());

        for (var type : RecordTypes.ALL) {
            assertThat(again.records.of(type)).as(type.name()).isEqualTo(DEMO.records.of(type));
        }
    }

    private static BigDecimal of(
            fi.muutto.protocol.record.RecordType type, RecordLine invoice, fi.muutto.protocol.record.Field field) {
        return DEMO.records.of(type).stream()
                .filter(part -> invoice.id().equals(part.get(1)))
                .map(part -> amount(part, field))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal amount(RecordLine record, fi.muutto.protocol.record.Field field) {
        var text = record.get(field);
        return text == null ? BigDecimal.ZERO : new BigDecimal(text);
    }
}
