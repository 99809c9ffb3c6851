/**
 * What the holder of a delete key may change about an image. Imports what keeps facts, the check of keys and the
 * cleaning of names. Read {@link imagehost.editing.EditingService} first.
 */
@NullMarked
package imagehost.editing;

import org.jspecify.annotations.NullMarked;
