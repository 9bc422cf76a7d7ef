package fi.muutto.protocol.transfer;

import static fi.muutto.protocol.transfer.ProtocolException.Reason.MISSING_FIELD;
import static fi.muutto.protocol.transfer.ProtocolException.Reason.OUT_OF_RANGE;
import static fi.muutto.protocol.transfer.ProtocolException.Reason.TOO_LARGE;
import static fi.muutto.protocol.transfer.ProtocolException.Reason.UNKNOWN_FIELD;
import static fi.muutto.protocol.transfer.ProtocolException.Reason.WRONG_TYPE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The fields of one JSON object: each is taken once, and {@link #done} refuses what nobody took. */
final class Fields {
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("0|-?[1-9][0-9]{0,17}");

    private final String place;
    private final Map<String, @Nullable Object> left;

    Fields(String place, Map<String, @Nullable Object> fields) {
        this.place = place;
        this.left = fields;
    }

    /** Reads the message with the given reader; refuses what it leaves over. */
    static <T> T whole(byte[] json, Function<Fields, T> reader) {
        var fields = Json.read(json);
        return fields.done(reader.apply(fields));
    }

    boolean has(String name) {
        return left.containsKey(name);
    }

    String text(String name, int longest) {
        return orMissing(name, textOrNull(name, longest));
    }

    @Nullable
    String textOrNull(String name, int longest) {
        var value = left.remove(name);
        if (value == null) {
            return null;
        }
        if (!(value instanceof String text)) {
            throw new ProtocolException(WRONG_TYPE, name);
        }
        if (text.length() > longest) {
            throw new ProtocolException(TOO_LARGE, name);
        }
        return text;
    }

    UUID uuid(String name) {
        return orMissing(name, uuidOrNull(name));
    }

    @Nullable
    UUID uuidOrNull(String name) {
        var text = matchingOrNull(name, 36, UUID_FORM);
        return text == null ? null : UUID.fromString(text);
    }

    Sha256 sha256(String name) {
        return sha256(name, text(name, 64));
    }

    List<Sha256> sha256s(String name, int most) {
        return list(name, most).stream()
                .map(value -> sha256(name, value instanceof String text ? text : ""))
                .toList();
    }

    private static Sha256 sha256(String name, String text) {
        if (!Sha256.isHex(text)) {
            throw new ProtocolException(OUT_OF_RANGE, name);
        }
        return new Sha256(text);
    }

    /** Money: cents as text, because not every JSON reader keeps long numbers whole. */
    long cents(String name) {
        return Long.parseLong(matching(name, 19, WHOLE_NUMBER));
    }

    String matching(String name, int longest, Pattern form) {
        return orMissing(name, matchingOrNull(name, longest, form));
    }

    @Nullable
    String matchingOrNull(String name, int longest, Pattern form) {
        var text = textOrNull(name, longest);
        if (text != null && !form.matcher(text).matches()) {
            throw new ProtocolException(OUT_OF_RANGE, name);
        }
        return text;
    }

    /** A number from 0 to {@code most}. */
    long count(String name, long most) {
        if (!(orMissing(name, left.remove(name)) instanceof Long number)) {
            throw new ProtocolException(WRONG_TYPE, name);
        }
        if (number < 0 || number > most) {
            throw new ProtocolException(OUT_OF_RANGE, name);
        }
        return number;
    }

    <T> T object(String name, Function<Fields, T> reader) {
        return object(name, orMissing(name, left.remove(name)), reader);
    }

    <T> List<T> objects(String name, Function<Fields, T> reader) {
        var objects = new ArrayList<T>();
        for (var value : list(name, TransferLimits.LIST_LENGTH)) {
            objects.add(object(name, value, reader));
        }
        return objects;
    }

    List<String> texts(String name, int longest) {
        var texts = new ArrayList<String>();
        for (var value : list(name, TransferLimits.LIST_LENGTH)) {
            if (!(value instanceof String text) || text.length() > longest) {
                throw new ProtocolException(WRONG_TYPE, name);
            }
            texts.add(text);
        }
        return texts;
    }

    private List<?> list(String name, int most) {
        if (!(orMissing(name, left.remove(name)) instanceof List<?> list)) {
            throw new ProtocolException(WRONG_TYPE, name);
        }
        if (list.size() > most) {
            throw new ProtocolException(TOO_LARGE, name);
        }
        return list;
    }

    @SuppressWarnings("unchecked") // Json puts nothing but text keys into maps
    private static <T> T object(String name, @Nullable Object value, Function<Fields, T> reader) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new ProtocolException(WRONG_TYPE, name);
        }
        var fields = new Fields(name, (Map<String, @Nullable Object>) map);
        return fields.done(reader.apply(fields));
    }

    private static <T> T orMissing(String name, @Nullable T value) {
        if (value == null) {
            throw new ProtocolException(MISSING_FIELD, name);
        }
        return value;
    }

    <T> T done(T result) {
        if (!left.isEmpty()) {
            throw new ProtocolException(UNKNOWN_FIELD, place);
        }
        return result;
    }
}
