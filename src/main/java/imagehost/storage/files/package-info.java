/**
 * Images and thumbnails as files in a folder that nginx serves. Read {@link imagehost.storage.files.FileImageStore}
 * first. Imports {@code storage} and what is below it.
 */
@NullMarked
package imagehost.storage.files;

import org.jspecify.annotations.NullMarked;
