/**
 * Other services' interfaces over the same upload desk, for clients that can be pointed at another host: Chevereto's
 * API v1 and Imgur's API v3. Read {@link imagehost.compat.AdapterServlet} first. Imports what {@code api} imports.
 */
@NullMarked
package imagehost.compat;

import org.jspecify.annotations.NullMarked;
