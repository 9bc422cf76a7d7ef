package fi.muutto.service.invoice;

import fi.muutto.protocol.record.Field;
import fi.muutto.protocol.record.RecordLine;
import fi.muutto.protocol.record.Values;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A record with the values of its fields as what they are. */
class StoredRecord {
    final RecordLine record;

    StoredRecord(RecordLine record) {
        this.record = record;
    }

    public final UUID id() {
        return UUID.fromString(record.id());
    }

    final @Nullable String text(Field field) {
        return record.get(field);
    }

    final String required(Field field) {
        return Objects.requireNonNull(record.get(field), field.name());
    }

    final long cents(Field field) {
        return Values.cents(required(field));
    }

    final @Nullable Long centsOrNull(Field field) {
        var text = record.get(field);
        return text == null ? null : Values.cents(text);
    }

    final @Nullable Long number(Field field) {
        var text = record.get(field);
        return text == null ? null : Long.valueOf(text);
    }

    final @Nullable BigDecimal decimal(Field field) {
        var text = record.get(field);
        return text == null ? null : new BigDecimal(text);
    }

    final @Nullable LocalDate date(Field field) {
        var text = record.get(field);
        return text == null ? null : LocalDate.parse(text);
    }

    final @Nullable Instant instant(Field field) {
        var text = record.get(field);
        return text == null ? null : Instant.parse(text);
    }

    final @Nullable UUID uuid(Field field) {
        var text = record.get(field);
        return text == null ? null : UUID.fromString(text);
    }

    final boolean flag(Field field) {
        return Boolean.parseBoolean(record.get(field));
    }

    /** The value as {@link RecordLine#set} takes it. */
    final @Nullable Object value(Field field) {
        return switch (field.kind()) {
            case ID, REFERENCE, HASH, TEXT, CODE -> text(field);
            case INTEGER -> number(field);
            case DECIMAL -> decimal(field);
            case MONEY -> centsOrNull(field);
            case DATE -> date(field);
            case INSTANT -> instant(field);
            case FLAG -> text(field) == null ? null : Boolean.valueOf(flag(field));
        };
    }
}
