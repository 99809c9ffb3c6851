/** Starts the web application by itself, {@code java -jar imagehost.war}. Imports nothing of ours. */
@NullMarked
package imagehost.launcher;

import org.jspecify.annotations.NullMarked;
