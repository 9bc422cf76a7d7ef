/** The service: web pages, database and jobs, started as the old service, the new one, or both. */
@NullMarked
package fi.muutto.service;

import org.jspecify.annotations.NullMarked;
