package fi.muutto.service.report;

import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountWork;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two years of invoices made by chance from a seed, and what every one of them went through; written by plain SQL. */
final class TradingYear {
    private static final List<String> RATES = List.of("25.5", "24", "14", "13.50");

    final List<Invoice> invoices = new ArrayList<>();
    private final Random random;
    private final LocalDate today;

    record Tax(String category, @Nullable BigDecimal rate, long base, long vat) {}

    record Entry(
            UUID id,
            String kind,
            LocalDate day,
            @Nullable Long cents,
            @Nullable UUID reverses) {}

    record Invoice(
            UUID id,
            String state,
            @Nullable String number,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate dueOn,
            String currency,
            List<Tax> taxes,
            List<Entry> entries) {
        long net() {
            return taxes.stream().mapToLong(Tax::base).sum();
        }

        long vat() {
            return taxes.stream().mapToLong(Tax::vat).sum();
        }

        long gross() {
            return net() + vat();
        }
    }

    TradingYear(long seed, int count, LocalDate today) {
        this.random = new Random(seed);
        this.today = today;
        for (int i = 0; i < count; i++) {
            invoices.add(i % 19 == 0 ? draft() : issued(i));
        }
    }

    private Invoice draft() {
        var id = new UUID(random.nextLong(), random.nextLong());
        return new Invoice(id, "DRAFT", null, null, null, "EUR", taxes(1), List.of());
    }

    private Invoice issued(int i) {
        var issuedOn = today.minusDays(random.nextInt(730));
        int sign = i % 7 == 0 ? -1 : 1;
        var id = new UUID(random.nextLong(), random.nextLong());
        var currency = i % 11 == 0 ? "SEK" : "EUR";
        var due = i % 23 == 0 ? null : issuedOn.plusDays(14);
        var taxes = taxes(sign);
        long payable = taxes.stream().mapToLong(tax -> tax.base() + tax.vat()).sum();
        return new Invoice(
                id, "OPEN", Integer.toString(1000 + i), issuedOn, due, currency, taxes, entries(payable, issuedOn));
    }

    private List<Tax> taxes(int sign) {
        if (random.nextInt(6) == 0) {
            return List.of(new Tax("AE", BigDecimal.ZERO, sign * (100L + random.nextInt(90_000)), 0));
        }
        var taxes = new ArrayList<Tax>();
        int first = random.nextInt(RATES.size());
        for (int i = 0; i <= random.nextInt(2); i++) {
            var rate = new BigDecimal(RATES.get((first + i) % RATES.size()));
            long base = sign * (100L + random.nextInt(90_000));
            taxes.add(new Tax("S", rate, base, base * rate.movePointRight(1).intValue() / 1000));
        }
        return taxes;
    }

    private List<Entry> entries(long payable, LocalDate issuedOn) {
        var entries = new ArrayList<Entry>();
        var day = issuedOn;
        entries.add(entry("SENT", day, null, null));
        for (int i = random.nextInt(5); i > 0; i--) {
            day = day.plusDays(random.nextInt(40));
            entries.add(next(payable, day, entries));
        }
        return entries;
    }

    private Entry next(long payable, LocalDate day, List<Entry> before) {
        return switch (random.nextInt(8)) {
            case 0 -> entry("PAID", day, payable, null);
            case 1, 2 -> entry("PART_PAID", day, payable / 3, null);
            case 3 -> entry("REFUND", day, -payable / 4, null);
            case 4 -> entry("CREDITED", day, payable / 2, null);
            case 5 -> entry("CREDIT_LOSS", day, payable, null);
            case 6 -> entry("NOTE", day, null, null);
            default -> reversal(day, before.get(random.nextInt(before.size())));
        };
    }

    /** Also of a reversal, and of what has no sum. */
    private Entry reversal(LocalDate day, Entry undone) {
        Long cents = undone.cents();
        return entry("REVERSAL", day, cents == null ? null : -cents, undone.id());
    }

    private Entry entry(String kind, LocalDate day, @Nullable Long cents, @Nullable UUID reverses) {
        return new Entry(new UUID(random.nextLong(), random.nextLong()), kind, day, cents, reverses);
    }

    TradingYear write(AccountId account, AccountWork work, JdbcClient jdbc) {
        work.write(
                account,
                () -> invoices.forEach(invoice -> {
                    insert(account, jdbc, invoice);
                    invoice.taxes().forEach(tax -> insert(account, jdbc, invoice, tax));
                    jdbc.sql("update invoice set state = :state where account_id = :account and id = :id")
                            .param("state", invoice.state())
                            .param("account", account.value())
                            .param("id", invoice.id())
                            .update();
                    invoice.entries().forEach(entry -> insert(account, jdbc, invoice, entry));
                }));
        return this;
    }

    private static void insert(AccountId account, JdbcClient jdbc, Invoice invoice) {
        jdbc.sql("""
                insert into invoice (account_id, id, type_code, state, number, sequence, issued_on, due_on, currency,
                       language, price_mode, buyer_name, seller_vat_registered, seller_prepayment_registered, line_total,
                       allowance_total, charge_total, net_total, vat_total, gross_total, prepaid_total, rounding, payable,
                       paid_total, credited_total, loss_total, open_total, created_at, version)
                values (:account, :id, '380', 'DRAFT', :number, :number::bigint, :issued, :due, :currency,
                       'fi', 'NET', 'Öljy & Äyri <b>Oy</b>', true, true, :net, 0, 0, :net, :vat, :gross, 0, 0, :gross,
                       0, 0, 0, :gross, now(), 1)
                """)
                .param("account", account.value())
                .param("id", invoice.id())
                .param("number", invoice.number())
                .param("issued", invoice.issuedOn())
                .param("due", invoice.dueOn())
                .param("currency", invoice.currency())
                .param("net", invoice.net())
                .param("vat", invoice.vat())
                .param("gross", invoice.gross())
                .update();
    }

    private static void insert(AccountId account, JdbcClient jdbc, Invoice invoice, Tax tax) {
        jdbc.sql("""
                insert into invoice_vat (account_id, id, invoice_id, vat_category, vat_rate, base, vat)
                values (:account, :id, :invoice, :category, :rate, :base, :vat)
                """)
                .param("account", account.value())
                .param("id", UUID.randomUUID())
                .param("invoice", invoice.id())
                .param("category", tax.category())
                .param("rate", tax.rate())
                .param("base", tax.base())
                .param("vat", tax.vat())
                .update();
    }

    static void insert(AccountId account, JdbcClient jdbc, Invoice invoice, Entry entry) {
        jdbc.sql("""
                insert into invoice_entry (account_id, id, invoice_id, kind, happened_on, recorded_at, amount, reverses_id)
                values (:account, :id, :invoice, :kind, :day, :at, :amount, :reverses)
                """)
                .param("account", account.value())
                .param("id", entry.id())
                .param("invoice", invoice.id())
                .param("kind", entry.kind())
                .param("day", entry.day())
                .param("at", entry.day().atStartOfDay().atOffset(ZoneOffset.UTC))
                .param("amount", entry.cents())
                .param("reverses", entry.reverses())
                .update();
    }
}
