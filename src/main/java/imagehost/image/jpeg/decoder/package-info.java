/**
 * Decoding and encoding JPEG by a library: libjpeg-turbo where this machine has it, otherwise the JDK's.
 *
 * <p>
 * Start reading at {@link imagehost.image.jpeg.decoder.JpegDecoders}. This package imports {@code imagehost.image} and
 * the JDK; it knows nothing of the structure of files.
 */
@NullMarked
package imagehost.image.jpeg.decoder;

import org.jspecify.annotations.NullMarked;
