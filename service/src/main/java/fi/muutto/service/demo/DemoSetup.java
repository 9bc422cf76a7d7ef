package fi.muutto.service.demo;

import fi.muutto.protocol.record.RecordTypes;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.Arrivals;
import fi.muutto.service.account.Newcomers;
import fi.muutto.service.document.InvoicePdf;
import fi.muutto.service.files.ArrivingFiles;
import fi.muutto.service.records.Arrival;
import fi.muutto.service.records.BulkWork;
import fi.muutto.service.records.BulkWriter;
import fi.muutto.service.shell.ServiceIdentity;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Makes the demo's people and, where accounts may leave, the demo account; once, and only if {@code muutto.demo} is set. */
@Component
@Lazy(false)
class DemoSetup implements ApplicationRunner {
    private static final String PASSWORD = "muutto-demo-2026";
    private static final AccountId ACCOUNT = AccountId.parse("01890000-0000-7000-8000-00000000de30");
    private static final UUID ATTEMPT = UUID.fromString("01890000-0000-7000-8000-0000000000a7");

    private final Environment environment;
    private final ServiceIdentity service;
    private final ObjectProvider<DemoParts> parts;

    DemoSetup(Environment environment, ServiceIdentity service, ObjectProvider<DemoParts> parts) {
        this.environment = environment;
        this.service = service;
        this.parts = parts;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (environment.getProperty("muutto.demo", Boolean.class, false)) {
            parts.getObject().make("demo@" + service.name() + ".example", service.letsOut());
        }
    }

    /** What making the demo needs; not touched otherwise. */
    @Component
    static class DemoParts {
        private final Newcomers newcomers;
        private final InvoicePdf pdf;
        private final BulkWork bulk;
        private final BulkWriter writer;
        private final Arrivals arrivals;
        private final ArrivingFiles files;
        private final DemoPurchases purchases;
        private final DemoReports reports;
        private final DemoImports imports;
        private final Clock clock;

        DemoParts(
                Newcomers newcomers,
                InvoicePdf pdf,
                BulkWork bulk,
                BulkWriter writer,
                Arrivals arrivals,
                ArrivingFiles files,
                DemoPurchases purchases,
                DemoReports reports,
                DemoImports imports,
                Clock clock) {
            this.newcomers = newcomers;
            this.pdf = pdf;
            this.bulk = bulk;
            this.writer = writer;
            this.arrivals = arrivals;
            this.files = files;
            this.purchases = purchases;
            this.reports = reports;
            this.imports = imports;
            this.clock = clock;
        }

        void make(String email, boolean withAccount) {
            if (newcomers.isKnown(email)) {
                return;
            }
            if (withAccount) {
                account(LocalDate.now(clock));
                newcomers.join(email, PASSWORD, ACCOUNT);
            } else {
                newcomers.register(email, PASSWORD, "");
            }
        }

        /** Begun again where an earlier start was cut off. */
        private void account(LocalDate today) {
            var demo = new DemoAccount(today, pdf);
            boolean begun = bulk.run(jdbc -> arrivals.begin(ACCOUNT, ATTEMPT, today.minusYears(10), clock.instant()));
            if (begun) {
                writer.write(ACCOUNT, ATTEMPT, arrival -> write(arrival, demo));
                purchases.write(ACCOUNT, demo.dice, today);
                reports.write(ACCOUNT, demo.dice, today);
            }
            imports.write(ACCOUNT);
        }

        private boolean write(Arrival arrival, DemoAccount demo) {
            for (var type : RecordTypes.ALL) {
                arrival.copy(type, demo.records.of(type));
            }
            demo.files.forEach((sha256, bytes) -> files.write(arrival, sha256, new ByteArrayInputStream(bytes)));
            return arrivals.open(ACCOUNT);
        }
    }
}
