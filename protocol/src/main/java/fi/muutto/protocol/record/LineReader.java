package fi.muutto.protocol.record;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** Reads canonical lines of one type from a stream, strictly: every key, in declared order, nothing else. */
public final class LineReader implements AutoCloseable {
    private static final int LONGEST_TEXT = 1_000_000;
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LONGEST_TEXT + 1)
                    .maxNumberLength(20)
                    .maxNestingDepth(1)
                    .maxNameLength(60)
                    .build())
            .build();

    private final RecordType type;
    private final JsonParser parser;
    private long lines;

    public LineReader(RecordType type, InputStream in) {
        this.type = type;
        this.parser = JSON.createParser(ObjectReadContext.empty(), in);
    }

    /** The next record, or null at the end; throws {@link LineFormatException} for anything that is not such a line. */
    public @Nullable RecordLine next() {
        try {
            var token = parser.nextToken();
            if (token == null) {
                return null;
            }
            lines++;
            expect(token == JsonToken.START_OBJECT, "an object was expected");
            return line();
        } catch (JacksonException e) {
            throw new LineFormatException(type, lines, "not well-formed JSON within the limits", e);
        }
    }

    private RecordLine line() {
        var values = new String[type.fields().size()];
        for (int i = 0; i < values.length; i++) {
            var field = type.fields().get(i);
            expect(field.name().equals(parser.nextName()), "the key " + field.name() + " was expected");
            values[i] = value(field);
        }
        expect(parser.nextToken() == JsonToken.END_OBJECT, "an unknown key");
        return new RecordLine(type, values);
    }

    private @Nullable String value(Field field) {
        var token = parser.nextToken();
        if (token == JsonToken.VALUE_NULL) {
            return null;
        }
        expect(
                switch (field.kind()) {
                    case INTEGER -> token == JsonToken.VALUE_NUMBER_INT;
                    case FLAG -> token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE;
                    default -> token == JsonToken.VALUE_STRING;
                },
                "the value of " + field.name() + " is of another kind");
        return parser.getString();
    }

    private void expect(boolean condition, String flaw) {
        if (!condition) {
            throw new LineFormatException(type, lines, flaw, null);
        }
    }

    @Override
    public void close() {
        parser.close();
    }
}
