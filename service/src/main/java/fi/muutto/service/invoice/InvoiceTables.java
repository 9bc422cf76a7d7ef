package fi.muutto.service.invoice;

import fi.muutto.protocol.record.InvoiceAllowanceRecord;
import fi.muutto.protocol.record.InvoiceDocumentRecord;
import fi.muutto.protocol.record.InvoiceEntryRecord;
import fi.muutto.protocol.record.InvoiceLineRecord;
import fi.muutto.protocol.record.InvoiceRecord;
import fi.muutto.protocol.record.InvoiceVatRecord;
import fi.muutto.protocol.record.RecurringInvoiceRecord;
import fi.muutto.protocol.record.RecurringLineRecord;
import fi.muutto.service.records.AccountTable;
import fi.muutto.service.shell.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the records of this package stand, and its place in the top bar. */
@Configuration(proxyBeanMethods = false)
class InvoiceTables {
    @Bean
    NavItem invoicePlace() {
        return new NavItem(200, "invoice.nav", InvoicePaths.LIST);
    }

    @Bean
    AccountTable invoiceTable() {
        return AccountTable.of(InvoiceRecord.TYPE);
    }

    @Bean
    AccountTable invoiceLineTable() {
        return AccountTable.of(InvoiceLineRecord.TYPE);
    }

    @Bean
    AccountTable invoiceAllowanceTable() {
        return AccountTable.of(InvoiceAllowanceRecord.TYPE);
    }

    @Bean
    AccountTable invoiceVatTable() {
        return AccountTable.of(InvoiceVatRecord.TYPE);
    }

    @Bean
    AccountTable invoiceEntryTable() {
        return AccountTable.of(InvoiceEntryRecord.TYPE);
    }

    @Bean
    AccountTable invoiceDocumentTable() {
        return AccountTable.of(InvoiceDocumentRecord.TYPE);
    }

    @Bean
    AccountTable recurringInvoiceTable() {
        return AccountTable.of(RecurringInvoiceRecord.TYPE);
    }

    @Bean
    AccountTable recurringLineTable() {
        return AccountTable.of(RecurringLineRecord.TYPE);
    }
}
