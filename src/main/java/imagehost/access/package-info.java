/**
 * How many wrong secrets of any kind a client may try. Imports {@code image}.
 */
@NullMarked
package imagehost.access;

import org.jspecify.annotations.NullMarked;
