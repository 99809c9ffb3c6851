/**
 * PNG: walking its structure, scrubbing, verifying, thumbnails.
 *
 * <p>
 * Start reading at {@link imagehost.image.png.PngReader}. This package imports {@code imagehost.image} and the JDK.
 */
@NullMarked
package imagehost.image.png;

import org.jspecify.annotations.NullMarked;
