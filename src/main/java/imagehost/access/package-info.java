/**
 * How often a wrong secret is looked at, whichever it is. Imports {@code image}.
 */
@NullMarked
package imagehost.access;

import org.jspecify.annotations.NullMarked;
