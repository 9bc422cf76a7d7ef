package fi.muutto.service.importing;

import fi.muutto.service.account.AccountId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Imports e-invoice files without a page: what the demo account begins with. */
@Component
public class InvoiceImport {
    private final Staging staging;
    private final Importing importing;

    InvoiceImport(Staging staging, Importing importing) {
        this.staging = staging;
        this.importing = importing;
    }

    /**
     * Imports all files that can be read and are not in the account yet, in the map's order. They
     * are marked as paid on their due date; notes are in Finnish.
     *
     * @param files contents by name
     * @return how many invoices were added
     */
    public int all(AccountId account, Map<String, byte[]> files) {
        List<Incoming> incoming = files.entrySet().stream()
                .map(file -> Incoming.of(file.getKey(), file::getValue))
                .toList();
        var batch = staging.stage(account, null, incoming);
        var choice = new Importing.Choice(true, true, Locale.forLanguageTag("fi"));
        return importing.run(account, null, batch, choice).orElse(0);
    }
}
