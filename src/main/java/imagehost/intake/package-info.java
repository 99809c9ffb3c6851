/**
 * From a request to the files in it: reads forms and bodies as they come in, bounded in size, time and memory. Start
 * reading at {@link imagehost.intake.UploadReader}. Imports {@code http}, {@code failure} and what is below them.
 */
@NullMarked
package imagehost.intake;

import org.jspecify.annotations.NullMarked;
