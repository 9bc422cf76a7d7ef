package fi.muutto.service.document;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Renders once when the service is ready, so that nobody waits for it when the first invoice is issued. */
@Component
@Lazy(false)
class PdfWarmUp {
    private final ObjectProvider<InvoicePdf> pdf;

    PdfWarmUp(ObjectProvider<InvoicePdf> pdf) {
        this.pdf = pdf;
    }

    @EventListener(ApplicationReadyEvent.class)
    void warmUp() {
        var thread = new Thread(() -> pdf.getObject().warmUp(), "pdf-warm-up");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }
}
