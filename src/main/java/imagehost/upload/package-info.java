/**
 * From a file to a stored image. Start reading at {@link imagehost.upload.UploadService}. Imports {@code intake},
 * {@code storage}, {@code catalogue}, {@code activity}, {@code gate} and what is below them.
 */
@NullMarked
package imagehost.upload;

import org.jspecify.annotations.NullMarked;
