/** Finnish business rules as value types that anyone can use: they need the JDK and nothing else. */
@NullMarked
package fi.muutto.rules;

import org.jspecify.annotations.NullMarked;
