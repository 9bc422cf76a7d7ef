package fi.muutto.protocol.transfer;

import static fi.muutto.protocol.transfer.ProtocolException.Reason.DOUBLE_FIELD;
import static fi.muutto.protocol.transfer.ProtocolException.Reason.NOT_JSON;
import static fi.muutto.protocol.transfer.ProtocolException.Reason.TOO_DEEP;
import static fi.muutto.protocol.transfer.ProtocolException.Reason.TOO_LARGE;
import static fi.muutto.protocol.transfer.ProtocolException.Reason.WRONG_TYPE;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Bytes to fields and back, within {@link TransferLimits}. */
final class Json {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonParser parser;

    private Json(JsonParser parser) {
        this.parser = parser;
    }

    static byte[] write(Consumer<JsonGenerator> content) {
        var bytes = new ByteArrayOutputStream();
        try (var out = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
            out.writeStartObject();
            content.accept(out);
            out.writeEndObject();
        }
        return bytes.toByteArray();
    }

    /** Reads one JSON object and nothing after it. */
    static Fields read(byte[] bytes) {
        if (bytes.length > TransferLimits.MESSAGE_BYTES) {
            throw new ProtocolException(TOO_LARGE, "message");
        }
        try (var parser = FACTORY.createParser(ObjectReadContext.empty(), bytes)) {
            return new Json(parser).message();
        } catch (StreamConstraintsException e) {
            throw new ProtocolException(TOO_LARGE, "message");
        } catch (JacksonException e) {
            throw new ProtocolException(NOT_JSON, "message");
        }
    }

    private Fields message() {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new ProtocolException(NOT_JSON, "message");
        }
        var fields = object("message", 1);
        if (parser.nextToken() != null) {
            throw new ProtocolException(NOT_JSON, "end");
        }
        return new Fields("message", fields);
    }

    private Map<String, @Nullable Object> object(String place, int depth) {
        requireDepth(place, depth);
        var fields = new LinkedHashMap<String, @Nullable Object>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            if (fields.containsKey(name)) {
                throw new ProtocolException(DOUBLE_FIELD, place);
            }
            parser.nextToken();
            fields.put(name, value(place, depth));
        }
        return fields;
    }

    private List<@Nullable Object> array(String place, int depth) {
        requireDepth(place, depth);
        var values = new ArrayList<@Nullable Object>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (values.size() == TransferLimits.LIST_LENGTH) {
                throw new ProtocolException(TOO_LARGE, place);
            }
            values.add(value(place, depth));
        }
        return values;
    }

    private static void requireDepth(String place, int depth) {
        if (depth > TransferLimits.MESSAGE_DEPTH) {
            throw new ProtocolException(TOO_DEEP, place);
        }
    }

    private @Nullable Object value(String place, int depth) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(place, depth + 1);
            case START_ARRAY -> array(place, depth + 1);
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT -> parser.getLongValue();
            case VALUE_NULL -> null;
            default -> throw new ProtocolException(WRONG_TYPE, place);
        };
    }
}
