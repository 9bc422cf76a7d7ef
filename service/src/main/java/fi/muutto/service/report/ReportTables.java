package fi.muutto.service.report;

import fi.muutto.protocol.record.SavedReportRecord;
import fi.muutto.service.records.AccountTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the records of this package stand. */
@Configuration(proxyBeanMethods = false)
class ReportTables {
    @Bean
    AccountTable savedReportTable() {
        return AccountTable.of(SavedReportRecord.TYPE);
    }
}
