package fi.muutto.service.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import fi.muutto.protocol.record.MemoRecord;
import fi.muutto.protocol.record.RecordType;
import fi.muutto.protocol.record.RecordTypes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccountTablesTest {
    @Test
    void tablesStandInTheOrderOfTheirTypesHoweverTheyCome() {
        var shuffled = all();
        Collections.reverse(shuffled);

        assertThat(new AccountTables(shuffled).all())
                .extracting(AccountTable::type)
                .isEqualTo(RecordTypes.ALL);
    }

    @Test
    void childrenComeBeforeTheirParentsAndPartsBeforeTheirRecords() {
        var tables = all();
        tables.set(0, new AccountTable(RecordTypes.ALL.get(0), List.of("file_chunk")));

        assertThat(new AccountTables(tables).childrenFirst())
                .containsSubsequence("merged_reference", "register_merge")
                .containsSubsequence("recurring_line", "recurring_invoice", "invoice_line", "invoice", "customer")
                .endsWith("company", "file_chunk", "file");
    }

    @Test
    void missingDoubleAndUnknownTablesAreAllNamed() {
        var tables = all();
        tables.removeIf(table -> table.type().equals(MemoRecord.TYPE));
        tables.add(tables.get(0));
        tables.add(AccountTable.of(new RecordType("stranger", MemoRecord.TYPE.fields(), null)));

        assertThatIllegalStateException()
                .isThrownBy(() -> new AccountTables(tables))
                .withMessageContainingAll("memo has 0 tables", "file has 2 tables", "stranger holds no declared type");
    }

    private static ArrayList<AccountTable> all() {
        return new ArrayList<>(RecordTypes.ALL.stream().map(AccountTable::of).toList());
    }
}
