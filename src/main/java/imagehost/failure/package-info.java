/**
 * What can go wrong with a request, as one closed type, without a word of HTTP. Imports {@code storage},
 * {@code catalogue}, {@code gate} and {@code image}, whose exceptions it sorts.
 */
@NullMarked
package imagehost.failure;

import org.jspecify.annotations.NullMarked;
