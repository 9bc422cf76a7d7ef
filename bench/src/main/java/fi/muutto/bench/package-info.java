/** Drives the running services from outside: the demo that moves by itself, and the measurements. */
@NullMarked
package fi.muutto.bench;

import org.jspecify.annotations.NullMarked;
