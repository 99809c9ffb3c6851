/**
 * The JSON interface under {@code /api/}. Read {@link imagehost.api.UploadResource} first. The only package (with the
 * root) that imports {@code jakarta.ws.rs}, and the only one that knows HTTP status codes of rejections.
 */
@NullMarked
package imagehost.api;

import org.jspecify.annotations.NullMarked;
