/**
 * Images sent to the real service in every form that it takes: API, page, forms of other services, tokens, keys. Read
 * {@link imagehost.system.upload.UploadFormIT} first.
 */
@NullMarked
package imagehost.system.upload;

import org.jspecify.annotations.NullMarked;
