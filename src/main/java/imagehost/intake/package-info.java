/**
 * From a request to the files in it: reads forms and bodies as they come in, bounded in size, time and memory. Start
 * reading at {@link imagehost.intake.UploadReader}. Imports {@code gate} and {@code image}; the only package with
 * FileUpload.
 */
@NullMarked
package imagehost.intake;

import org.jspecify.annotations.NullMarked;
