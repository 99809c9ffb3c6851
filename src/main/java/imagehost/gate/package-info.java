/**
 * Bounds on what all requests share, so that load makes clients wait and not the service fail.
 */
@NullMarked
package imagehost.gate;

import org.jspecify.annotations.NullMarked;
