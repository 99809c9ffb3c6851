/**
 * What an image is: inspecting, scrubbing and verifying JPEG, PNG and GIF, without re-encoding.
 *
 * <p>
 * Start reading at {@link imagehost.image.ImageInspector}. This package imports nothing but {@code java.*}.
 */
@NullMarked
package imagehost.image;

import org.jspecify.annotations.NullMarked;
