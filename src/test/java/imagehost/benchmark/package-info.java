/** Measurements with JMH; no test, and never run by the build. */
@NullMarked
package imagehost.benchmark;

import org.jspecify.annotations.NullMarked;
