package fi.muutto.service.product;

import fi.muutto.protocol.record.ProductRecord;
import fi.muutto.service.records.AccountTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the records of this package stand. */
@Configuration(proxyBeanMethods = false)
class ProductTables {
    @Bean
    AccountTable productTable() {
        return AccountTable.of(ProductRecord.TYPE);
    }
}
