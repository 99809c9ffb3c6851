/**
 * GIF: walking its structure, scrubbing, verifying, thumbnails.
 *
 * <p>
 * Start reading at {@link imagehost.image.gif.GifReader}. This package imports {@code imagehost.image} and the JDK.
 */
@NullMarked
package imagehost.image.gif;

import org.jspecify.annotations.NullMarked;
