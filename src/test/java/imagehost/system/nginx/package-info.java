/**
 * The real nginx, alone and in front of the real service: what it serves, limits and refuses. Read
 * {@link imagehost.system.nginx.NginxAloneIT} first.
 */
@NullMarked
package imagehost.system.nginx;

import org.jspecify.annotations.NullMarked;
