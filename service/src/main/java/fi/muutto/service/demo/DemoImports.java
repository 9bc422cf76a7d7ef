package fi.muutto.service.demo;

import fi.muutto.service.account.AccountId;
import fi.muutto.service.importing.InvoiceImport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Real sample files of e-invoices, imported on top of the demo account; where they are from stands beside them. */
@Component
class DemoImports {
    private static final String FILES = "classpath:demo/einvoices/*.xml";

    private final InvoiceImport importing;

    DemoImports(InvoiceImport importing) {
        this.importing = importing;
    }

    /** A second call adds nothing. */
    void write(AccountId account) {
        var files = new LinkedHashMap<String, byte[]>();
        try {
            var resources = new PathMatchingResourcePatternResolver().getResources(FILES);
            Arrays.sort(resources, Comparator.comparing(DemoImports::name));
            for (var file : resources) {
                files.put(name(file), file.getContentAsByteArray());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        importing.all(account, files);
    }

    private static String name(Resource file) {
        return Objects.requireNonNull(file.getFilename());
    }
}
