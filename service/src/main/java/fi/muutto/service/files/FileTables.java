package fi.muutto.service.files;

import fi.muutto.protocol.record.FileRecord;
import fi.muutto.service.records.AccountTable;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the records of this package stand. */
@Configuration(proxyBeanMethods = false)
class FileTables {
    @Bean
    AccountTable fileTable() {
        return new AccountTable(FileRecord.TYPE, List.of("file_chunk"));
    }
}
