/**
 * Albums: several images under one link, with a title, an order and a key of their own. Imports what keeps facts, the
 * check of keys and the cleaning of names. Read {@link imagehost.album.AlbumService} first.
 */
@NullMarked
package imagehost.album;

import org.jspecify.annotations.NullMarked;
