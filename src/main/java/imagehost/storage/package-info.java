/**
 * Where the bytes of images are kept. Read {@link imagehost.storage.ImageStore} first. Imports {@code imagehost.image}.
 */
@NullMarked
package imagehost.storage;

import org.jspecify.annotations.NullMarked;
