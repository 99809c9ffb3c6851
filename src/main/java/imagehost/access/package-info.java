/**
 * How many wrong secrets of any kind a client may try, and how many reports it may send. Imports {@code image}.
 */
@NullMarked
package imagehost.access;

import org.jspecify.annotations.NullMarked;
