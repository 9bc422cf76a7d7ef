/** The PostgreSQL database of a service: started or reached, its roles checked, its tables brought up to date. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package fi.muutto.service.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
