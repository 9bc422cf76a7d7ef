package fi.muutto.service.duplicate;

import fi.muutto.protocol.record.CustomerRecord;
import fi.muutto.protocol.record.Field;
import fi.muutto.protocol.record.Kind;
import fi.muutto.protocol.record.ProductRecord;
import fi.muutto.protocol.record.RecordType;
import fi.muutto.protocol.record.RecordTypes;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A register that may hold doubles. */
enum Register {
    CUSTOMER(CustomerRecord.TYPE, CustomerRecord.NAME, "asiakas", "/asiakkaat"),
    PRODUCT(ProductRecord.TYPE, ProductRecord.NAME, "tuote", "/tuotteet");

    private final RecordType type;
    private final Field title;
    private final String word;
    private final String path;

    Register(RecordType type, Field title, String word, String path) {
        this.type = type;
        this.title = title;
        this.word = word;
        this.path = path;
    }

    /** A field of another type, or of parts of it, that points to this register. */
    record Pointer(RecordType type, Field field) {}

    static Optional<Register> ofWord(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }

    static Optional<Register> named(String type) {
        return Arrays.stream(values())
                .filter(one -> one.type.name().equals(type))
                .findFirst();
    }

    RecordType type() {
        return type;
    }

    Field title() {
        return title;
    }

    /** How addresses name it. */
    public String word() {
        return word;
    }

    public String path() {
        return path;
    }

    /** Fields that a merge may fill and compares: all but the id, the day of entry and what is never unknown by nature. */
    List<Field> fields() {
        return type.fields().stream()
                .filter(field -> field.kind() != Kind.ID && field.kind() != Kind.INSTANT && field.kind() != Kind.FLAG)
                .toList();
    }

    /** All that may point here, as declared: what is declared later is moved too. */
    List<Pointer> pointers() {
        return RecordTypes.ALL.stream()
                .flatMap(from -> from.references().stream()
                        .filter(field -> type.name().equals(field.refersTo()))
                        .map(field -> new Pointer(from, field)))
                .toList();
    }
}
