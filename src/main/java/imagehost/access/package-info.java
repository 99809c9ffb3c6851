/**
 * How many wrong secrets of any kind a client may try, how many reports it may send, and how many albums it may make.
 * Imports {@code image}.
 */
@NullMarked
package imagehost.access;

import org.jspecify.annotations.NullMarked;
