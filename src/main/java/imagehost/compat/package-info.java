/**
 * Other services' interfaces over the same upload desk, for clients that can be pointed at another host: Chevereto's
 * API v1, Imgur's API v3, ImgBB's API 1, Lsky's second version, PicGo's server. Read
 * {@link imagehost.compat.AdapterServlet} first. Imports what {@code api} imports.
 */
@NullMarked
package imagehost.compat;

import org.jspecify.annotations.NullMarked;
