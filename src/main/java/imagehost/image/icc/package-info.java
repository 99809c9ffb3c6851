/**
 * Colour profiles (ICC.1:2022, the specification that all section numbers in this package refer to): what of one is
 * needed to show an image's colours, written anew in one fixed form.
 *
 * <p>
 * Start reading at {@link imagehost.image.icc.IccProfile}. This package imports nothing but {@code java.*}.
 */
@NullMarked
package imagehost.image.icc;

import org.jspecify.annotations.NullMarked;
