/** What an account is: every record type declared once, its canonical lines, checks, digests and totals. */
@NullMarked
package fi.muutto.protocol.record;

import org.jspecify.annotations.NullMarked;
