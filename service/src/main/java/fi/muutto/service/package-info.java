/** The product: each package below is a module of its own. */
@NullMarked
package fi.muutto.service;

import org.jspecify.annotations.NullMarked;
