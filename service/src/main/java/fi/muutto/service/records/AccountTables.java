package fi.muutto.service.records;

import fi.muutto.protocol.record.RecordType;
import fi.muutto.protocol.record.RecordTypes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The tables of an account, parents before children. Cannot be made unless every declared type has exactly one. */
@Component
@Lazy(false)
public class AccountTables {
    private final List<AccountTable> tables;

    public AccountTables(List<AccountTable> tables) {
        var flaws = new ArrayList<String>();
        for (RecordType type : RecordTypes.ALL) {
            long bound =
                    tables.stream().filter(table -> table.type().equals(type)).count();
            if (bound != 1) {
                flaws.add(type + " has " + bound + " tables");
            }
        }
        tables.stream()
                .filter(table -> !RecordTypes.ALL.contains(table.type()))
                .forEach(table -> flaws.add(table.name() + " holds no declared type"));
        if (!flaws.isEmpty()) {
            throw new IllegalStateException("record types and tables do not match: " + String.join("; ", flaws));
        }
        this.tables = RecordTypes.ALL.stream().map(type -> bound(tables, type)).toList();
    }

    private static AccountTable bound(List<AccountTable> tables, RecordType type) {
        return tables.stream()
                .filter(table -> table.type().equals(type))
                .findFirst()
                .orElseThrow();
    }

    /** In the order of {@link RecordTypes#ALL}. */
    public List<AccountTable> all() {
        return tables;
    }

    /** Names of all tables, parts included, each before those that it refers to. */
    List<String> childrenFirst() {
        var names = new ArrayList<String>();
        var reversed = new ArrayList<>(tables);
        Collections.reverse(reversed);
        for (AccountTable table : reversed) {
            names.addAll(table.parts());
            names.add(table.name());
        }
        return names;
    }
}
