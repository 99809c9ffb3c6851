/**
 * JPEG: walking its structure, scrubbing, verifying, thumbnails.
 *
 * <p>
 * Start reading at {@link imagehost.image.jpeg.JpegReader}. This package imports {@code imagehost.image} and the JDK.
 */
@NullMarked
package imagehost.image.jpeg;

import org.jspecify.annotations.NullMarked;
