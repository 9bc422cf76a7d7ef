/** The demo account: a sole trader's ten years, believable, and the same at every start on the same day; on top of
 * them sample files of e-invoices, imported. */
@ApplicationModule(
        allowedDependencies = {"account", "database", "document", "files", "importing", "records", "report", "shell"})
@NullMarked
package fi.muutto.service.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
