/** What is counted and timed, in the terms of Prometheus. Imports {@code failure} and {@code image}. */
@NullMarked
package imagehost.metrics;

import org.jspecify.annotations.NullMarked;
