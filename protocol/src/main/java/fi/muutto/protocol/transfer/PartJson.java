package fi.muutto.protocol.transfer;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** The parts that several messages and receipts share. */
final class PartJson {
    static final int NAME = 100;
    static final int TEXT = 500;
    static final int EMAIL = 320;

    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    private PartJson() {}

    static void writeHead(JsonGenerator out, AccountHead head) {
        out.writeNumberProperty("schema", head.schema());
        out.writeStringProperty("account", head.account().toString());
        out.writeStringProperty("companyName", head.companyName());
        writeOrLeaveOut(out, "businessId", head.businessId());
        writeList(out, "counts", head.counts(), PartJson::writeCount);
        writeList(out, "totals", head.totals(), PartJson::writeTotal);
        writeList(out, "series", head.series(), PartJson::writeSeries);
        out.writeNumberProperty("purchaseInvoices", head.purchaseInvoices());
        out.writeNumberProperty("fileBytes", head.fileBytes());
    }

    static AccountHead readHead(Fields in) {
        return new AccountHead(
                readSchema(in),
                in.uuid("account"),
                in.text("companyName", TEXT),
                in.textOrNull("businessId", NAME),
                in.objects("counts", PartJson::readCount),
                in.objects("totals", PartJson::readTotal),
                in.objects("series", PartJson::readSeries),
                in.count("purchaseInvoices", Long.MAX_VALUE),
                in.count("fileBytes", Long.MAX_VALUE));
    }

    static int readSchema(Fields in) {
        return (int) in.count("schema", Integer.MAX_VALUE);
    }

    static void writeTally(JsonGenerator out, AccountTally tally) {
        out.writeStringProperty("digest", tally.digest().hex());
        writeList(out, "types", tally.types(), PartJson::writeTypeTally);
        writeList(out, "totals", tally.totals(), PartJson::writeTotal);
    }

    static AccountTally readTally(Fields in) {
        return new AccountTally(
                in.sha256("digest"),
                in.objects("types", PartJson::readTypeTally),
                in.objects("totals", PartJson::readTotal));
    }

    private static void writeTypeTally(JsonGenerator out, TypeTally tally) {
        out.writeStringProperty("type", tally.type());
        out.writeNumberProperty("count", tally.count());
        out.writeStringProperty("digest", tally.digest().hex());
    }

    private static TypeTally readTypeTally(Fields in) {
        return new TypeTally(in.text("type", NAME), in.count("count", Long.MAX_VALUE), in.sha256("digest"));
    }

    static void writeCount(JsonGenerator out, TypeCount count) {
        out.writeStringProperty("type", count.type());
        out.writeNumberProperty("count", count.count());
    }

    static TypeCount readCount(Fields in) {
        return new TypeCount(in.text("type", NAME), in.count("count", Long.MAX_VALUE));
    }

    private static void writeTotal(JsonGenerator out, MoneyTotal total) {
        out.writeStringProperty("type", total.type());
        out.writeStringProperty("field", total.field());
        out.writeStringProperty("currency", total.currency());
        out.writeStringProperty("cents", Long.toString(total.cents()));
    }

    private static MoneyTotal readTotal(Fields in) {
        return new MoneyTotal(
                in.text("type", NAME), in.text("field", NAME), in.matching("currency", 3, CURRENCY), in.cents("cents"));
    }

    static void writeSeries(JsonGenerator out, SeriesEnd series) {
        out.writeStringProperty("series", series.series());
        writeOrLeaveOut(out, "last", series.last());
        out.writeStringProperty("next", series.next());
    }

    static SeriesEnd readSeries(Fields in) {
        return new SeriesEnd(in.text("series", NAME), in.textOrNull("last", NAME), in.text("next", NAME));
    }

    static void writeOrLeaveOut(JsonGenerator out, String name, @Nullable String text) {
        if (text != null) {
            out.writeStringProperty(name, text);
        }
    }

    static <T> void writeList(JsonGenerator out, String name, List<T> items, BiConsumer<JsonGenerator, T> writer) {
        out.writeArrayPropertyStart(name);
        for (var item : items) {
            out.writeStartObject();
            writer.accept(out, item);
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    static void writeTexts(JsonGenerator out, String name, List<String> texts) {
        out.writeArrayPropertyStart(name);
        texts.forEach(out::writeString);
        out.writeEndArray();
    }
}
