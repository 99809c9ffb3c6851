/**
 * Deletion of images by their key or by the administrator. Read {@link imagehost.deletion.DeletionService} first.
 * Imports {@code storage}, {@code catalogue}, {@code activity} and what is below them.
 */
@NullMarked
package imagehost.deletion;

import org.jspecify.annotations.NullMarked;
