/** What is counted and timed, in the terms of Prometheus. Imports {@code imagehost.image}. */
@NullMarked
package imagehost.metrics;

import org.jspecify.annotations.NullMarked;
