package imagehost.album;

import imagehost.catalogue.Album;

/**
 * An album just made.
 *
 * @param key lets its holder change and delete the album; shown once, only its hash is kept
 */
public record MadeAlbum(Album album, String key) {
}
