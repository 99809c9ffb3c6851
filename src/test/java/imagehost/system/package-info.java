/**
 * Tests of the whole service: the real WAR in a process of its own. Read {@link imagehost.system.RunningServer} first.
 */
@NullMarked
package imagehost.system;

import org.jspecify.annotations.NullMarked;
