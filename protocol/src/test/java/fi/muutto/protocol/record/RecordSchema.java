package fi.muutto.protocol.record;

import java.util.stream.Collectors;

/** Writes the JSON schema (draft 2020-12) of the lines of one type. */
final class RecordSchema {
    private RecordSchema() {}

    static String text(RecordType type) {
        String properties = type.fields().stream()
                .map(field -> "    \"" + field.name() + "\": " + property(field))
                .collect(Collectors.joining(",\n"));
        String required =
                type.fields().stream().map(field -> "\"" + field.name() + "\"").collect(Collectors.joining(", "));
        return """
                {
                  "$schema": "https://json-schema.org/draft/2020-12/schema",
                  "title": "%s",
                  "type": "object",
                  "properties": {
                %s
                  },
                  "required": [%s],
                  "additionalProperties": false
                }
                """.formatted(type.name(), properties, required);
    }

    private static String property(Field field) {
        String json = switch (field.kind()) {
            case INTEGER -> "integer";
            case FLAG -> "boolean";
            default -> "string";
        };
        String types = field.mandatory() ? "\"" + json + "\"" : "[\"" + json + "\", \"null\"]";
        return "{\"type\": " + types + limits(field) + "}";
    }

    private static String limits(Field field) {
        return switch (field.kind()) {
            case ID, REFERENCE -> pattern("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
            case HASH -> pattern("[0-9a-f]{64}");
            case TEXT, CODE -> ", \"maxLength\": " + field.limit();
            case INTEGER -> ", \"minimum\": -999999999999999, \"maximum\": 999999999999999";
            case DECIMAL -> pattern("-?(0|[1-9][0-9]{0,14})(\\\\.[0-9]{1,15})?");
            case MONEY -> pattern("-?(0|[1-9][0-9]{0,14})\\\\.[0-9]{2}");
            case DATE -> ", \"format\": \"date\"" + pattern("[0-9]{4}-[0-9]{2}-[0-9]{2}");
            case INSTANT ->
                ", \"format\": \"date-time\""
                        + pattern("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\\\.[0-9]{6}Z");
            case FLAG -> "";
        };
    }

    private static String pattern(String regex) {
        return ", \"pattern\": \"^" + regex + "$\"";
    }
}
