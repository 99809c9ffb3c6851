/**
 * Images and thumbnails as objects in an S3 store, which several backends may share. Read
 * {@link imagehost.storage.s3.S3ImageStore} first. Imports {@code storage} and what is below it; the only package that
 * knows the AWS SDK.
 */
@NullMarked
package imagehost.storage.s3;

import org.jspecify.annotations.NullMarked;
