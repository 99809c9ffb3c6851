/**
 * What is served and downloaded as a file: images, thumbnails, style sheets, scripts, tools. Imports {@code web} and
 * what is below it. Read {@link imagehost.web.files.ServedFiles} first.
 */
@NullMarked
package imagehost.web.files;

import org.jspecify.annotations.NullMarked;
