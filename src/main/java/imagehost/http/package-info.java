/**
 * How the service speaks HTTP, for the API and the pages alike: every URL, absolute links, and which status and code a
 * failure is answered with. Read {@link imagehost.http.Routes} first. Imports {@code failure}, {@code catalogue},
 * {@code language} and what is below them.
 */
@NullMarked
package imagehost.http;

import org.jspecify.annotations.NullMarked;
