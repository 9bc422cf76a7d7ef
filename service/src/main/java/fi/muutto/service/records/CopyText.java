package fi.muutto.service.records;

import fi.muutto.protocol.record.Kind;
import fi.muutto.protocol.record.RecordLine;
import fi.muutto.protocol.record.RecordType;
import fi.muutto.service.account.AccountId;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Records in the text format of COPY: a line each, tabs between values, {@code \N} for null. Not thread-safe. */
final class CopyText {
    private final RecordType type;
    private final byte[] account;
    private final LineBytes text;
    private int count;

    /** @param expected about how many bytes there will be; at least 1 */
    CopyText(AccountId account, RecordType type, int expected) {
        this.text = new LineBytes(expected);
        this.account = account.toString().getBytes(StandardCharsets.US_ASCII);
        this.type = type;
    }

    RecordType type() {
        return type;
    }

    int count() {
        return count;
    }

    LineBytes text() {
        return text;
    }

    String statement() {
        return "copy " + type.name() + " (account_id, " + TableSql.columns(type) + ") from stdin (encoding 'UTF8')";
    }

    void add(RecordLine line) {
        if (line.type() != type) {
            throw new IllegalArgumentException("a record of " + line.type() + " among those of " + type);
        }
        text.add(account);
        for (int i = 0; i < type.fields().size(); i++) {
            text.add('\t');
            add(type.fields().get(i).kind(), line.get(i));
        }
        text.add('\n');
        count++;
    }

    /** Money is stored in cents; everything else as it is written. */
    private void add(Kind kind, @Nullable String value) {
        if (value == null) {
            text.add('\\');
            text.add('N');
        } else if (kind == Kind.TEXT || kind == Kind.CODE) {
            addEscaped(value);
        } else {
            String stored = TableSql.stored(kind, value);
            text.add(stored, 0, stored.length());
        }
    }

    private void addEscaped(String value) {
        int plain = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' || c == '\t' || c == '\n' || c == '\r') {
                text.add(value, plain, i);
                text.add('\\');
                text.add(c == '\\' ? c : c == '\t' ? 't' : c == '\n' ? 'n' : 'r');
                plain = i + 1;
            }
        }
        text.add(value, plain, value.length());
    }
}
