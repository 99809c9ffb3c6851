package imagehost.compat;

import imagehost.album.AlbumUpload;
import imagehost.album.MadeAlbum;
import imagehost.http.Links;
import imagehost.image.ImageId;

/**
 * An album just made, in Imgur's form (apidocs.imgur.com, Album Creation).
 *
 * @param deletehash the id and the key of the album: the key alone does not find it
 */
record ImgurAlbum(String id, String deletehash, String link) {
	static ImgurAlbum of(MadeAlbum made, Links links) {
		String id = made.album().id().value();
		return new ImgurAlbum(id, id + made.key(), links.album(made.album().id()));
	}

	/** What a hash, as the client gave it, says of an album. */
	static AlbumUpload.Named named(String deletehash) {
		int end = Math.min(ImageId.LENGTH, deletehash.length());
		return new AlbumUpload.Named(deletehash.substring(0, end), deletehash.substring(end));
	}
}
