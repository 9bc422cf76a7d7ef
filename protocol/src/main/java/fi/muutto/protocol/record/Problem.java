package fi.muutto.protocol.record;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one record: where it is and which rule it breaks, without the value itself.
 *
 * @param record id of the record; null where the whole type is meant
 * @param field null where the record as a whole is meant
 * @param detail the name of the rule's own flaw, if a rule of {@code rules} was broken
 */
public record Problem(
        RecordType type,
        @Nullable String record,
        @Nullable Field field,
        Flaw flaw,
        @Nullable String detail) {

    /** The kinds of problems. */
    public enum Flaw {
        MISSING,
        TOO_LONG,
        FORM,
        RULE,
        ORDER,
        DANGLING_REFERENCE,
        DUPLICATE,
        NOT_ONE
    }
}
