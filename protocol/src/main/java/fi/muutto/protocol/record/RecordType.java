package fi.muutto.protocol.record;

import fi.muutto.rules.Flaw;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A record type of the account: an ordered list of fields, the first of which identifies the record.
 *
 * @param name snake_case, stable for ever; also the name of the table that holds it here
 * @param currency the field that says in which currency the money of a record is, if the record says it itself
 */
public record RecordType(
        String name, List<Field> fields, @Nullable Field currency) {

    /** The field that identifies a record; lines travel in the order of its bytes. */
    public Field id() {
        return fields.get(0);
    }

    /** Position of the field in a line. */
    public int indexOf(Field field) {
        int index = fields.indexOf(field);
        if (index < 0) {
            throw new IllegalArgumentException(name + " has no field " + field.name());
        }
        return index;
    }

    /** Fields that point to other records, own type included. */
    public List<Field> references() {
        return fields.stream().filter(field -> field.refersTo() != null).toList();
    }

    /** Money fields whose sums both ends compare. */
    public List<Field> totalled() {
        return fields.stream().filter(Field::totalled).toList();
    }

    @Override
    public String toString() {
        return name;
    }

    /** Starts the declaration of a type; fields are declared in the order of the line. */
    static Declaration named(String name) {
        return new Declaration(name);
    }

    /** Collects the fields of one type while its constants are being declared. */
    static final class Declaration {
        private final String name;
        private final List<Field> fields = new ArrayList<>();
        private @Nullable Field currency;

        private Declaration(String name) {
            this.name = name;
        }

        Field id() {
            return add("id", Kind.ID, 0, true, null, null, false);
        }

        Field hashId(String field) {
            return add(field, Kind.HASH, 64, true, null, null, false);
        }

        Field reference(String field, String type) {
            return add(field, Kind.REFERENCE, 0, false, null, type, false);
        }

        Field parent(String field, String type) {
            return add(field, Kind.REFERENCE, 0, true, null, type, false);
        }

        Field file(String field) {
            return add(field, Kind.HASH, 64, false, null, "file", false);
        }

        Field mandatoryFile(String field) {
            return add(field, Kind.HASH, 64, true, null, "file", false);
        }

        Field text(String field, int limit) {
            return add(field, Kind.TEXT, limit, false, null, null, false);
        }

        Field text(String field, int limit, Function<String, Optional<Flaw>> rule) {
            return add(field, Kind.TEXT, limit, false, rule, null, false);
        }

        Field mandatoryText(String field, int limit) {
            return add(field, Kind.TEXT, limit, true, null, null, false);
        }

        Field mandatoryText(String field, int limit, Function<String, Optional<Flaw>> rule) {
            return add(field, Kind.TEXT, limit, true, rule, null, false);
        }

        Field code(String field, int limit) {
            return add(field, Kind.CODE, limit, false, null, null, false);
        }

        Field mandatoryCode(String field, int limit) {
            return add(field, Kind.CODE, limit, true, null, null, false);
        }

        Field currency(String field) {
            currency = add(field, Kind.CODE, 3, true, null, null, false);
            return currency;
        }

        Field integer(String field) {
            return add(field, Kind.INTEGER, 15, false, null, null, false);
        }

        Field mandatoryInteger(String field) {
            return add(field, Kind.INTEGER, 15, true, null, null, false);
        }

        Field decimal(String field) {
            return add(field, Kind.DECIMAL, 15, false, null, null, false);
        }

        Field money(String field) {
            return add(field, Kind.MONEY, 15, false, null, null, true);
        }

        Field mandatoryMoney(String field) {
            return add(field, Kind.MONEY, 15, true, null, null, true);
        }

        Field date(String field) {
            return add(field, Kind.DATE, 0, false, null, null, false);
        }

        Field mandatoryDate(String field) {
            return add(field, Kind.DATE, 0, true, null, null, false);
        }

        Field instant(String field) {
            return add(field, Kind.INSTANT, 0, false, null, null, false);
        }

        Field mandatoryInstant(String field) {
            return add(field, Kind.INSTANT, 0, true, null, null, false);
        }

        Field flag(String field) {
            return add(field, Kind.FLAG, 0, true, null, null, false);
        }

        RecordType declared() {
            return new RecordType(name, List.copyOf(fields), currency);
        }

        private Field add(
                String field,
                Kind kind,
                int limit,
                boolean mandatory,
                @Nullable Function<String, Optional<Flaw>> rule,
                @Nullable String refersTo,
                boolean totalled) {
            var declared = new Field(field, kind, limit, mandatory, rule, refersTo, totalled);
            fields.add(declared);
            return declared;
        }
    }
}
