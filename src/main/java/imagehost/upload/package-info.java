/**
 * The way of an upload from request to stored picture. Start reading at {@link imagehost.upload.UploadService}. Imports
 * {@code storage}, {@code catalogue}, {@code activity}, {@code gate} and what is below them; the only package with
 * FileUpload.
 */
@NullMarked
package imagehost.upload;

import org.jspecify.annotations.NullMarked;
