/** The page around every feature: layout, navigation, settings menu, form fields, formats, texts and error pages. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package fi.muutto.service.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
