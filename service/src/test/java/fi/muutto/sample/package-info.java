/** A small product of sample pages: shows that a feature needs nothing of the shell but what is public. */
@NullMarked
package fi.muutto.sample;

import org.jspecify.annotations.NullMarked;
