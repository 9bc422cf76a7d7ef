package fi.muutto.service.demo;

import static fi.muutto.protocol.record.InvoiceRecord.*;

import fi.muutto.protocol.record.CustomerRecord;
import fi.muutto.protocol.record.NumberSeriesRecord;
import fi.muutto.protocol.record.RecordLine;
import fi.muutto.rules.PriceMode;
import fi.muutto.rules.ReferenceNumber;
import fi.muutto.rules.VatCategory;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** 2 000 invoices of ten years: paid, part-paid, late, credited, written off; a gap in the numbers; five drafts. */
final class DemoInvoices {
    static final int COUNT = 2_000;

    private static final int DRAFTS = 5;
    private static final int FIRST_NUMBER = 1_001;
    private static final int GAP_AFTER = 1_499;
    private static final int CREDIT_EVERY = 61;

    private final DemoDice dice;
    private final DemoRecords records;
    private final DemoCompany company;
    private final DemoCustomers customers;
    private final List<RecordLine> products;
    private final LocalDate today;
    private final DemoLife life;

    private int number = FIRST_NUMBER;
    private int creditDue = CREDIT_EVERY;
    private boolean smallerIdGiven;

    DemoInvoices(
            DemoDice dice,
            DemoRecords records,
            DemoCompany company,
            DemoCustomers customers,
            DemoProducts products,
            LocalDate founded,
            LocalDate today) {
        this.dice = dice;
        this.records = records;
        this.company = company;
        this.customers = customers;
        this.products = products.products;
        this.today = today;
        this.life = new DemoLife(dice, today);
        int issued = COUNT - DRAFTS;
        for (int i = 0; i < issued; i++) {
            issue(i, dayOf(i, issued, founded));
        }
        for (int i = 0; i < DRAFTS; i++) {
            draft(today.minusDays(i));
        }
        company.series.set(NumberSeriesRecord.NEXT_NUMBER, number);
    }

    /** Business grows: the later years hold more invoices than the earlier ones. */
    private LocalDate dayOf(int i, int count, LocalDate founded) {
        double part = Math.pow((i + 1.0) / count, 0.85);
        long days = today.toEpochDay() - founded.toEpochDay();
        return founded.plusDays(Math.round(days * part));
    }

    private void issue(int i, LocalDate day) {
        if (--creditDue <= 0 && life.hasCreditable(day)) {
            creditDue = CREDIT_EVERY;
            credit(day);
            return;
        }
        var customer = customers.customers.get(customerOf(i));
        var at = dice.workingTime(day);
        var invoice = blank(at, "380").set(ID, dice.id(at));
        DemoParties.buyer(invoice, customer);
        var term = customer.get(CustomerRecord.PAYMENT_TERM_DAYS);
        var lines = lines(customer, invoice, day);
        number(invoice, day, at, term == null ? 14 : Integer.parseInt(term));
        lines.write(records, records.add(invoice), at);
        life.live(new DemoEntries(dice, records, invoice), invoice, lines, day);
    }

    /** Customers come over the years: an early invoice goes to an early customer. */
    private int customerOf(int i) {
        int known = Math.min(DemoCustomers.COUNT, 12 + i * DemoCustomers.COUNT / COUNT);
        return i % 97 == 0 ? 7 : dice.upTo(known);
    }

    private DemoLines lines(RecordLine customer, RecordLine invoice, LocalDate day) {
        var reverse = customer.get(CustomerRecord.GROUP_ID) != null
                && customer.get(CustomerRecord.VAT_NUMBER) != null
                && (customer.require(CustomerRecord.NAME).endsWith("Rakennus Oy")
                        || !"FI".equals(customer.get(CustomerRecord.COUNTRY)));
        var mode = "PERSON".equals(customer.get(CustomerRecord.CUSTOMER_KIND)) ? PriceMode.GROSS : PriceMode.NET;
        invoice.set(PRICE_MODE, mode.name());
        return new DemoLines(dice, products).fill(day, reverse ? VatCategory.AE : VatCategory.S, mode);
    }

    private void credit(LocalDate day) {
        var original = life.takeCreditable(day);
        var at = dice.workingTime(day);
        var note = blank(at, "381").set(ID, creditId(original.invoice(), at));
        DemoParties.buyer(note, customers.byId(original.invoice().require(CUSTOMER_ID)));
        note.set(PRICE_MODE, original.invoice().get(PRICE_MODE))
                .set(ORIGINAL_ID, original.invoice().id())
                .set(ORIGINAL_NUMBER, original.invoice().get(NUMBER))
                .set(ORIGINAL_ISSUED_ON, LocalDate.parse(original.invoice().require(ISSUED_ON)));
        number(note, day, at, 0);
        var lines = original.lines().credit(original.whole());
        var amounts = lines.write(records, records.add(note), at);
        life.creditNote(new DemoEntries(dice, records, note), note, original, day, amounts.gross());
    }

    /** The first credit note has a smaller id than its original: ids say nothing about who came first. */
    private UUID creditId(RecordLine original, Instant at) {
        if (smallerIdGiven) {
            return dice.id(at);
        }
        smallerIdGiven = true;
        return dice.id(Instant.parse(original.require(CREATED_AT)).minusSeconds(3_600));
    }

    private void number(RecordLine invoice, LocalDate day, Instant at, int term) {
        if (number == GAP_AFTER + 1) {
            number++;
        }
        invoice.set(STATE, "OPEN")
                .set(SERIES_ID, company.series.id())
                .set(NUMBER, Integer.toString(number))
                .set(SEQUENCE, number)
                .set(
                        REFERENCE,
                        ReferenceNumber.withBase(Integer.toString(number)).digits())
                .set(ISSUED_ON, day)
                .set(DELIVERED_ON, day)
                .set(DUE_ON, day.plusDays(term))
                .set(PAYMENT_TERM_DAYS, term)
                .set(ISSUED_AT, at)
                .set(VERSION, 2);
        number++;
    }

    private RecordLine blank(Instant at, String typeCode) {
        var invoice = RecordLine.of(TYPE)
                .set(TYPE_CODE, typeCode)
                .set(STATE, "DRAFT")
                .set(CURRENCY, "EUR")
                .set(LANGUAGE, "fi")
                .set(PRICE_MODE, "NET")
                .set(LATE_INTEREST, new BigDecimal("9.5"))
                .set(NOTICE_PERIOD_DAYS, 8)
                .set(NOTE, dice.oneIn(3) ? "Kiitos tilauksesta." : null)
                .set(FOOTER, "Mallipaja palvelee arkisin klo 8–16.")
                .set(BUYER_REFERENCE, dice.oneIn(5) ? "Tilaus " + dice.between(1_000, 9_999) : null)
                .set(CREATED_AT, at)
                .set(VERSION, 1);
        for (var field : List.of(ALLOWANCE_TOTAL, CHARGE_TOTAL, PREPAID_TOTAL, ROUNDING, PAID_TOTAL, CREDITED_TOTAL)) {
            invoice.set(field, 0L);
        }
        invoice.set(LOSS_TOTAL, 0L).set(OPEN_TOTAL, 0L);
        DemoParties.seller(invoice, company.company);
        return invoice;
    }

    private void draft(LocalDate day) {
        var customer = dice.of(customers.customers);
        var at = dice.workingTime(day);
        var invoice = blank(at, "380").set(ID, dice.id(at)).set(PAYMENT_TERM_DAYS, 14);
        DemoParties.buyer(invoice, customer);
        lines(customer, invoice, day).write(records, records.add(invoice), at);
    }
}
