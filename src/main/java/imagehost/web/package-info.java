/**
 * The pages for everybody: servlets that gather what a JSP shows, and the filters for language and headers. Imports
 * neither {@code web.admin} nor {@code web.files}, which are built on it. Read {@link imagehost.web.Page} first, then
 * {@link imagehost.web.WebPages}, which says what answers where.
 */
@NullMarked
package imagehost.web;

import org.jspecify.annotations.NullMarked;
