package fi.muutto.service.company;

import fi.muutto.protocol.record.BankAccountRecord;
import fi.muutto.protocol.record.CompanyRecord;
import fi.muutto.protocol.record.InvoicingSettingsRecord;
import fi.muutto.protocol.record.NumberSeriesRecord;
import fi.muutto.service.records.AccountTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the records of this package stand. */
@Configuration(proxyBeanMethods = false)
class CompanyTables {
    @Bean
    AccountTable companyTable() {
        return AccountTable.of(CompanyRecord.TYPE);
    }

    @Bean
    AccountTable bankAccountTable() {
        return AccountTable.of(BankAccountRecord.TYPE);
    }

    @Bean
    AccountTable numberSeriesTable() {
        return AccountTable.of(NumberSeriesRecord.TYPE);
    }

    @Bean
    AccountTable invoicingSettingsTable() {
        return AccountTable.of(InvoicingSettingsRecord.TYPE);
    }
}
