/**
 * The administrator's pages: who is admitted, what they see, what they do. Imports {@code web} and what is below it.
 * Read {@link imagehost.web.admin.Administration} first, then {@link imagehost.web.admin.AdminAccess}.
 */
@NullMarked
package imagehost.web.admin;

import org.jspecify.annotations.NullMarked;
