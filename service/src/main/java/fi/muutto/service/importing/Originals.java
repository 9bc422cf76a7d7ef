package fi.muutto.service.importing;

import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountWork;
import fi.muutto.service.files.FilePlace;
import fi.muutto.service.files.FileStore;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Alkuperäinen tiedosto: the file an invoice was imported from, kept byte for byte; it travels with the invoice. */
@Component
class Originals {
    private final JdbcClient jdbc;
    private final AccountWork work;
    private final FileStore files;
    private final InvoiceFiles reader;

    Originals(JdbcClient jdbc, AccountWork work, FileStore files, InvoiceFiles reader) {
        this.jdbc = jdbc;
        this.work = work;
        this.files = files;
        this.reader = reader;
    }

    /** The code of the kept document. */
    static String kindOf(FileFormat format) {
        return switch (format) {
            case FINVOICE_1, FINVOICE_2, FINVOICE_3 -> "FINVOICE";
            case UBL_INVOICE, UBL_CREDIT_NOTE -> "UBL";
        };
    }

    /** A kept file. */
    record Original(UUID invoice, String number, String fileName, String sha256, long size) {}

    /** The file of an imported invoice; empty for one issued here. */
    Optional<Original> of(AccountId account, UUID invoice) {
        return work.read(
                account,
                () -> jdbc.sql("""
                select i.id as invoice, i.number, d.file_name, f.sha256, f.size
                  from invoice i
                  join invoice_document d on d.account_id = i.account_id and d.invoice_id = i.id
                  join file f on f.account_id = d.account_id and f.sha256 = d.file
                 where i.account_id = :account and i.id = :invoice and i.sequence is null
                   and d.kind in ('FINVOICE', 'UBL')
                 order by d.created_at, d.id limit 1
                """)
                        .param("account", account.value())
                        .param("invoice", invoice)
                        .query(Original.class)
                        .optional());
    }

    /** What the file says, read anew; null if it is not understood. */
    @Nullable
    ReadInvoice read(AccountId account, Original original) {
        try {
            return reader.read(files.bytes(account, FilePlace.TRAVELLING, original.sha256()));
        } catch (UnreadableFileException e) {
            return null;
        }
    }
}
