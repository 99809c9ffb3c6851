/**
 * The pages: servlets that gather what a JSP shows, and the filters for language and headers. Read
 * {@link imagehost.web.Page} first.
 */
@NullMarked
package imagehost.web;

import org.jspecify.annotations.NullMarked;
