/** Stored bytes, known by their hash: put, read, served; pictures made safe. */
@ApplicationModule(allowedDependencies = {"account", "records"})
@NullMarked
package fi.muutto.service.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
