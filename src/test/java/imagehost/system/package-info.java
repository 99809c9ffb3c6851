/** Tests of the real WAR in a process of its own, alone and behind a real nginx. */
@NullMarked
package imagehost.system;

import org.jspecify.annotations.NullMarked;
