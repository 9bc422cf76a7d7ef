package fi.muutto.protocol.record;

import java.util.Objects;
import java.util.stream.Collectors;

/** Writes {@code docs/protocol/records.md} from the declarations. */
final class RecordPage {
    private static final String HEAD = """
            # Records: what an account is

            Made from the declarations in `fi.muutto.protocol.record`; schema version %d. Both ends of a transfer must name the
            same version. The types travel in this order, parents before children; within a type by the bytes of the id.

            ## Canonical line

            A record is one line: a JSON object (RFC 8259) in UTF-8 without spaces, ended by one line feed (U+000A).

            * Every field is there, in the order of the table; what is not known is `null`. Other keys are refused.
            * Strings are escaped as RFC 8785 has it: `\\"`, `\\\\`, `\\b`, `\\t`, `\\n`, `\\f`, `\\r`, other characters below U+0020
              as `\\u00xx` in lower case; everything else stands as it is.
            * Text is kept to the byte: nothing is trimmed, normalised or corrected. U+0000 and halves of surrogate pairs are
              refused. Lengths count code points.

            | kind | written as | example |
            |---|---|---|
            | id, reference | UUID, lower case, with hyphens | `"0198c5d2-7c1e-7abc-8def-0123456789ab"` |
            | hash | SHA-256 of a file's bytes, 64 lower-case hexadecimal digits | `"e3b0…b855"` |
            | text | as it is | `"Toimitus 3 %% alennuksin"` |
            | code | a word of an open list; unknown words are kept | `"EUR"` |
            | integer | JSON number, at most 15 digits, no leading zeros, no `-0` | `14` |
            | decimal | string, at most 15 digits on each side of the point, trailing zeros as stored | `"25.50"` |
            | money | string with two decimals, at most 15 digits before the point, no `-0.00` | `"-12.34"` |
            | date | `YYYY-MM-DD`, years 0001–9999 | `"2026-11-25"` |
            | instant | UTC with microseconds | `"2026-11-25T10:00:00.123456Z"` |
            | flag | `true` or `false` | `true` |

            ## Digests and sums

            * Digest of a type: SHA-256 over its lines, line feeds included, in id order; no lines give the digest of nothing.
            * Digest of the account: SHA-256 over the 32-byte digests of all types, in the order of this page.
            * Sums: of every field marked "summed", by the currency of the record. Records that do not say their currency are
              summed under `XXX`, and so are those whose currency is not three capital letters.

            ## Checks

            A field marked "must" is never `null`. A reference points to a record of the same account. There is exactly one
            `company` and one `invoicing_settings`. A rule is a value type of `fi.muutto.rules`.
            """;

    private RecordPage() {}

    static String text() {
        return HEAD.formatted(RecordTypes.SCHEMA_VERSION)
                + RecordTypes.ALL.stream().map(RecordPage::section).collect(Collectors.joining());
    }

    private static String section(RecordType type) {
        String rows = type.fields().stream().map(field -> row(type, field)).collect(Collectors.joining());
        return "\n## " + type.name() + "\n\n[schema](schema/" + type.name() + ".json)\n\n"
                + "| field | kind | limit | must | rule | refers to | summed |\n|---|---|---|---|---|---|---|\n" + rows;
    }

    private static String row(RecordType type, Field field) {
        boolean limited = field.kind() == Kind.TEXT || field.kind() == Kind.CODE;
        return "| " + field.name() + " | " + Rules.kind(field) + " | " + (limited ? field.limit() : "") + " | "
                + (field.mandatory() ? "must" : "") + " | " + Rules.of(type, field) + " | "
                + Objects.requireNonNullElse(field.refersTo(), "") + " | " + (field.totalled() ? "summed" : "")
                + " |\n";
    }
}
