package fi.muutto.service.duplicate;

import fi.muutto.protocol.record.KeptApartRecord;
import fi.muutto.protocol.record.MergedReferenceRecord;
import fi.muutto.protocol.record.RegisterMergeRecord;
import fi.muutto.service.records.AccountTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the records of this package stand. */
@Configuration(proxyBeanMethods = false)
class DuplicateTables {
    @Bean
    AccountTable registerMergeTable() {
        return AccountTable.of(RegisterMergeRecord.TYPE);
    }

    @Bean
    AccountTable mergedReferenceTable() {
        return AccountTable.of(MergedReferenceRecord.TYPE);
    }

    @Bean
    AccountTable keptApartTable() {
        return AccountTable.of(KeptApartRecord.TYPE);
    }
}
