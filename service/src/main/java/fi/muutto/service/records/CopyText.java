package fi.muutto.service.records;

import fi.muutto.protocol.record.RecordLine;
import fi.muutto.protocol.record.RecordType;
import fi.muutto.service.account.AccountId;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;

/** Records in the text format of COPY: a line each, tabs between values, {@code \N} for null. */
final class CopyText {
    private static final int FLUSHED_AT = 64 * 1024;

    private final RecordType type;
    private final List<RecordLine> lines;
    private final String account;

    CopyText(AccountId account, RecordType type, List<RecordLine> lines) {
        this.account = account.toString();
        this.type = type;
        this.lines = lines;
    }

    RecordType type() {
        return type;
    }

    List<RecordLine> lines() {
        return lines;
    }

    String statement() {
        return "copy " + type.name() + " (account_id, " + TableSql.columns(type) + ") from stdin (encoding 'UTF8')";
    }

    void writeTo(CopyIn copy) throws SQLException {
        var text = new StringBuilder(FLUSHED_AT * 2);
        for (RecordLine line : lines) {
            append(text, line);
            if (text.length() >= FLUSHED_AT) {
                flush(text, copy);
            }
        }
        flush(text, copy);
    }

    private static void flush(StringBuilder text, CopyIn copy) throws SQLException {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        text.setLength(0);
    }

    private void append(StringBuilder text, RecordLine line) {
        if (line.type() != type) {
            throw new IllegalArgumentException("a record of " + line.type() + " among those of " + type);
        }
        text.append(account);
        for (int i = 0; i < type.fields().size(); i++) {
            text.append('\t');
            String value = line.get(i);
            append(
                    text,
                    value == null ? null : TableSql.stored(type.fields().get(i).kind(), value));
        }
        text.append('\n');
    }

    private static void append(StringBuilder text, @Nullable String value) {
        if (value == null) {
            text.append("\\N");
            return;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }
    }
}
