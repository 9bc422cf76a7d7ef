package fi.muutto.service.transfer.target;

import fi.muutto.protocol.record.CompanyRecord;
import fi.muutto.protocol.record.Field;
import fi.muutto.protocol.record.InvoicingSettingsRecord;
import fi.muutto.protocol.record.RecordType;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.records.Arrival;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the own account had otherwise: its company and settings are not used any more, but can be read. */
final class Differences {
    private static final List<RecordType> SINGLE = List.of(CompanyRecord.TYPE, InvoicingSettingsRecord.TYPE);

    /** Fields that say nothing to a person; both types have the same id field. */
    private static final Set<Field> NOT_SETTINGS = Set.of(CompanyRecord.ID, InvoicingSettingsRecord.SERIES_ID);

    private Differences() {}

    static void keep(Arrival arrival, AccountId own) {
        for (RecordType type : SINGLE) {
            var kept = values(arrival, arrival.account(), type);
            var leftOut = values(arrival, own, type);
            type.fields().stream()
                    .filter(field -> !NOT_SETTINGS.contains(field))
                    .filter(field -> leftOut.get(field) != null)
                    .filter(field -> !Objects.equals(kept.get(field), leftOut.get(field)))
                    .forEach(field -> insert(arrival, type, field, kept.get(field), leftOut.get(field)));
        }
    }

    private static Map<Field, @Nullable String> values(Arrival arrival, AccountId account, RecordType type) {
        var columns = type.fields().stream()
                .map(field -> field.column() + "::text")
                .reduce((one, other) -> one + ", " + other)
                .orElseThrow();
        var values = new HashMap<Field, @Nullable String>();
        arrival.jdbc()
                .sql("select " + columns + " from " + type.name() + " where account_id = :account")
                .param("account", account.value())
                .query(row -> {
                    for (int i = 0; i < type.fields().size(); i++) {
                        values.put(type.fields().get(i), row.getString(i + 1));
                    }
                });
        return values;
    }

    private static void insert(
            Arrival arrival, RecordType type, Field field, @Nullable String kept, @Nullable String leftOut) {
        arrival.jdbc()
                .sql("""
                insert into arrival_difference (account_id, type, field, kept, left_out)
                values (:account, :type, :field, :kept, :leftOut)
                """)
                .param("account", arrival.account().value())
                .param("type", type.name())
                .param("field", field.name())
                .param("kept", kept)
                .param("leftOut", leftOut)
                .update();
    }
}
