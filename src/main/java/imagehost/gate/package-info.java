/**
 * Bounds on what all requests share: under load clients wait, and the service does not fail.
 */
@NullMarked
package imagehost.gate;

import org.jspecify.annotations.NullMarked;
