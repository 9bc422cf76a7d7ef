package fi.muutto.service.duplicate;

import fi.muutto.protocol.record.CustomerGroupRecord;
import fi.muutto.protocol.record.CustomerRecord;
import fi.muutto.protocol.record.Field;
import fi.muutto.protocol.record.RecordLine;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountWork;
import fi.muutto.service.records.FieldTexts;
import fi.muutto.service.records.RecordRows;
import fi.muutto.service.shell.Formats;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays two records of a register side by side. */
@Component
class Comparison {
    private final AccountWork work;
    private final RecordRows rows;

    Comparison(AccountWork work, RecordRows rows) {
        this.work = work;
        this.rows = rows;
    }

    List<ComparedField> rows(AccountId account, Register register, RecordLine kept, RecordLine other, Locale locale) {
        var formats = Formats.in(locale);
        var left = FieldTexts.of(kept, formats);
        var right = FieldTexts.of(other, formats);
        return work.read(
                account,
                () -> register.fields().stream()
                        .map(field -> row(
                                field,
                                shown(account, field, left.get(field.name())),
                                shown(account, field, right.get(field.name()))))
                        .filter(row -> !row.kept().isEmpty() || !row.other().isEmpty())
                        .toList());
    }

    private String shown(AccountId account, Field field, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        return field == CustomerRecord.GROUP_ID
                ? rows.find(account, CustomerGroupRecord.TYPE, UUID.fromString(text))
                        .map(group -> group.require(CustomerGroupRecord.NAME))
                        .orElse("")
                : text;
    }

    private static ComparedField row(Field field, String kept, String other) {
        var mark = kept.equals(other) || other.isEmpty() ? "" : kept.isEmpty() ? "filled" : "unlike";
        return new ComparedField(field.name(), kept, other, mark);
    }
}
