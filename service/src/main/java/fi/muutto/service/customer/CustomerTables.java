package fi.muutto.service.customer;

import fi.muutto.protocol.record.ContactEventRecord;
import fi.muutto.protocol.record.ContactPersonRecord;
import fi.muutto.protocol.record.CustomerGroupRecord;
import fi.muutto.protocol.record.CustomerRecord;
import fi.muutto.protocol.record.MemoRecord;
import fi.muutto.service.records.AccountTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the records of this package stand. */
@Configuration(proxyBeanMethods = false)
class CustomerTables {
    @Bean
    AccountTable customerGroupTable() {
        return AccountTable.of(CustomerGroupRecord.TYPE);
    }

    @Bean
    AccountTable customerTable() {
        return AccountTable.of(CustomerRecord.TYPE);
    }

    @Bean
    AccountTable contactPersonTable() {
        return AccountTable.of(ContactPersonRecord.TYPE);
    }

    @Bean
    AccountTable contactEventTable() {
        return AccountTable.of(ContactEventRecord.TYPE);
    }

    @Bean
    AccountTable memoTable() {
        return AccountTable.of(MemoRecord.TYPE);
    }
}
