/**
 * Parts of the server below the web application: loaded by Tomcat itself, from its {@code lib} folder. Imports nothing
 * of ours. Start at {@link imagehost.tomcat.RefusalValve}.
 */
@NullMarked
package imagehost.tomcat;

import org.jspecify.annotations.NullMarked;
