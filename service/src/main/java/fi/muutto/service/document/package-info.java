/** An issued invoice as a document to keep and send; and the one way from HTML to PDF. */
@ApplicationModule(allowedDependencies = {"invoice", "shell"})
@NullMarked
package fi.muutto.service.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
