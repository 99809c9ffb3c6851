/**
 * Requests that a client with bad intentions sends: malformed, endless, guessed, and planted with secrets. Read
 * {@link imagehost.system.hostile.HostileHttpIT} first.
 */
@NullMarked
package imagehost.system.hostile;

import org.jspecify.annotations.NullMarked;
