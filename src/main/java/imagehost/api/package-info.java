/**
 * The JSON interface under {@code /api/}. Read {@link imagehost.api.UploadResource} first. The only package (with the
 * root) that imports {@code jakarta.ws.rs}.
 */
@NullMarked
package imagehost.api;

import org.jspecify.annotations.NullMarked;
