/** Tests that drive two running services, real processes and a real browser. */
@NullMarked
package fi.muutto.journey;

import org.jspecify.annotations.NullMarked;
