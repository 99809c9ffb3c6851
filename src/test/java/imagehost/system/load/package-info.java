/**
 * Many clients at once: memory stays bounded, and everybody is answered. Read {@link imagehost.system.load.LoadIT}
 * first.
 */
@NullMarked
package imagehost.system.load;

import org.jspecify.annotations.NullMarked;
