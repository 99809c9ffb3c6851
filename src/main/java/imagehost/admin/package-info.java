/**
 * Who is the administrator: sessions that any process with the same token accepts, and a bound on attempts. Read
 * {@link imagehost.admin.AdminSessions} first. Imports nothing of ours.
 */
@NullMarked
package imagehost.admin;

import org.jspecify.annotations.NullMarked;
