package fi.muutto.service.records;

import fi.muutto.protocol.record.BankAccountRecord;
import fi.muutto.protocol.record.CompanyRecord;
import fi.muutto.protocol.record.Field;
import fi.muutto.protocol.record.FileRecord;
import fi.muutto.protocol.record.InvoiceRecord;
import fi.muutto.protocol.record.InvoicingSettingsRecord;
import fi.muutto.protocol.record.RecordLine;
import fi.muutto.protocol.record.RecordType;
import fi.muutto.protocol.record.RecordTypes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;

/** Records of every type that obey their declarations and are otherwise as nasty as they can be. */
public final class HostileRecords {
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\\",
            "\\N",
            "\\.",
            "\n\\.\n",
            "\t",
            "\r\n",
            "a\tb\\tc\\\\d",
            "'\"`;--",
            "\u2028\u2029\u0085\ufeff",
            "😀",
            "Łukasz Żółć & Šárka <b>O'Neil</b> 株式会社 😀",
            "007",
            "e\u0301 é",
            "\u0001\u001f\u007f\b\f",
            "NULL",
            "null",
            "{\"a\":1}",
            "  x  ");
    private static final List<String> DECIMALS = List.of(
            "0", "0.00", "-0.5", "25.50", "25.5", "999999999999999.123456789012345", "0.000000000000001", "1000");
    private static final List<String> MONEY =
            List.of("0.00", "0.01", "-0.01", "-0.10", "1.00", "-1234.56", "10000000000000.00", "99.99");
    private static final List<String> INTEGERS = List.of("0", "1", "-1", "999999999999999", "14");
    private static final List<String> DATES = List.of("0001-01-01", "9999-12-31", "2024-02-29", "2026-11-25");
    private static final List<String> INSTANTS = List.of(
            "0001-01-01T00:00:00.000000Z",
            "9999-12-31T23:59:59.999999Z",
            "2026-03-29T01:00:00.000001Z",
            "2026-10-25T00:59:59.100000Z",
            "1969-12-31T23:59:59.999999Z",
            "1910-01-01T10:00:00.000000Z");

    private final SplittableRandom random;
    private final Map<RecordType, List<RecordLine>> records = new LinkedHashMap<>();

    private HostileRecords(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** That many records of every type, but one of those of which there must be one; in id order. */
    public static Map<RecordType, List<RecordLine>> of(long seed, int each) {
        var hostile = new HostileRecords(seed);
        for (RecordType type : RecordTypes.ALL) {
            boolean single = type == CompanyRecord.TYPE || type == InvoicingSettingsRecord.TYPE;
            hostile.add(type, single ? 1 : each);
        }
        return hostile.records;
    }

    private void add(RecordType type, int count) {
        var lines = new ArrayList<RecordLine>();
        for (int i = 0; i < count; i++) {
            lines.add(RecordLine.of(type).set(type.id(), id(type)));
        }
        lines.sort(Comparator.comparing(RecordLine::id));
        records.put(type, lines);
        lines.forEach(this::fill);
    }

    private Object id(RecordType type) {
        if (type == FileRecord.TYPE) {
            var hex = new StringBuilder();
            random.ints(64, 0, 16).forEach(digit -> hex.append(Integer.toHexString(digit)));
            return hex;
        }
        return new UUID(random.nextLong(), random.nextLong());
    }

    private void fill(RecordLine line) {
        var fields = line.type().fields();
        for (Field field : fields.subList(1, fields.size())) {
            if (field.mandatory() || random.nextInt(4) > 0) {
                line.set(field, value(line, field));
            }
        }
    }

    private Object value(RecordLine line, Field field) {
        if (field.rule() != null) {
            return lawful(field);
        }
        if (field == InvoiceRecord.NUMBER) {
            return "\\" + line.id().substring(0, 8) + "\t";
        }
        return switch (field.kind()) {
            case ID -> throw new IllegalStateException("only the first field is an id");
            case REFERENCE, HASH -> one(target(field)).id();
            case TEXT, CODE -> text(field.limit());
            case INTEGER -> Long.valueOf(one(INTEGERS));
            case DECIMAL -> new java.math.BigDecimal(one(DECIMALS));
            case MONEY -> fi.muutto.protocol.record.Values.cents(one(MONEY));
            case DATE -> LocalDate.parse(one(DATES));
            case INSTANT -> Instant.parse(one(INSTANTS));
            case FLAG -> random.nextBoolean();
        };
    }

    private static String lawful(Field field) {
        if (field == BankAccountRecord.IBAN) {
            return "FI2112345600000785";
        }
        return field == CompanyRecord.BUSINESS_ID ? "1234567-1" : "FI12345671";
    }

    private List<RecordLine> target(Field field) {
        return records.get(RecordTypes.named(Objects.requireNonNull(field.refersTo())));
    }

    private String text(int limit) {
        String text = random.nextInt(20) == 0 ? "😀".repeat(Math.min(limit, 5000)) : one(TEXTS);
        int end = text.offsetByCodePoints(0, Math.min(limit, text.codePointCount(0, text.length())));
        return text.substring(0, end);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
