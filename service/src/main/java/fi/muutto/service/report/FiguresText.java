package fi.muutto.service.report;

import fi.muutto.service.report.Figures.Row;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Figures as the text that a saved report keeps: JSON without blanks. The same figures give the same text.
 *
 * <pre>{"version":1,"columns":[["number","TEXT"],…],"rows":[["invoice id or null","EUR","cell",…],…],"sums":[…]}</pre>
 */
final class FiguresText {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int VERSION = 1;

    private FiguresText() {}

    static String write(Figures figures) {
        var text = new StringWriter();
        try (var json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeName("version");
            json.writeNumber(VERSION);
            json.writeName("columns");
            json.writeStartArray();
            figures.columns()
                    .forEach(column -> array(
                            json, Arrays.asList(column.key(), column.kind().name())));
            json.writeEndArray();
            rows(json, "rows", figures.rows());
            rows(json, "sums", figures.sums());
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void rows(JsonGenerator json, String name, List<Row> rows) {
        json.writeName(name);
        json.writeStartArray();
        for (var row : rows) {
            var values = new ArrayList<@Nullable String>();
            values.add(row.invoice());
            values.add(row.currency());
            values.addAll(row.cells());
            array(json, values);
        }
        json.writeEndArray();
    }

    private static void array(JsonGenerator json, List<@Nullable String> values) {
        json.writeStartArray();
        for (var value : values) {
            if (value == null) {
                json.writeNull();
            } else {
                json.writeString(value);
            }
        }
        json.writeEndArray();
    }

    /** Empty if the text is not of this form, as one from another program may be. */
    static Optional<Figures> read(String text) {
        try (var json = JSON.createParser(ObjectReadContext.empty(), text)) {
            return Optional.of(figures(json));
        } catch (JacksonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Figures figures(JsonParser json) {
        require(json.nextToken() == JsonToken.START_OBJECT && "version".equals(json.nextName()));
        require(json.nextToken() == JsonToken.VALUE_NUMBER_INT && json.getIntValue() == VERSION);
        var columns = arrays(json, "columns").stream().map(FiguresText::column).toList();
        var rows = arrays(json, "rows").stream()
                .map(values -> row(values, columns.size()))
                .toList();
        var sums = arrays(json, "sums").stream()
                .map(values -> row(values, columns.size()))
                .toList();
        require(json.nextToken() == JsonToken.END_OBJECT && json.nextToken() == null);
        return new Figures(columns, rows, sums);
    }

    private static List<List<@Nullable String>> arrays(JsonParser json, String name) {
        require(name.equals(json.nextName()) && json.nextToken() == JsonToken.START_ARRAY);
        var arrays = new ArrayList<List<@Nullable String>>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            require(json.currentToken() == JsonToken.START_ARRAY);
            var values = new ArrayList<@Nullable String>();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                require(json.currentToken() == JsonToken.VALUE_STRING || json.currentToken() == JsonToken.VALUE_NULL);
                values.add(json.getValueAsString());
            }
            arrays.add(values);
        }
        return arrays;
    }

    private static Column column(List<@Nullable String> values) {
        require(values.size() == 2);
        var key = values.get(0);
        var kind = values.get(1);
        if (key == null || kind == null) {
            throw new IllegalArgumentException("a column has no name");
        }
        return new Column(key, Column.Kind.valueOf(kind));
    }

    private static Row row(List<@Nullable String> values, int columns) {
        require(values.size() == columns + 2);
        var currency = values.get(1);
        if (currency == null) {
            throw new IllegalArgumentException("a row has no currency");
        }
        return new Row(values.get(0), currency, values.subList(2, values.size()));
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw new IllegalArgumentException("not the figures of a report");
        }
    }
}
