/**
 * The settings of the service, read from the environment once, at the start. Read {@link imagehost.config.Settings}
 * first; only the root package imports this one.
 */
@NullMarked
package imagehost.config;

import org.jspecify.annotations.NullMarked;
