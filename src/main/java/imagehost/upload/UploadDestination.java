package imagehost.upload;

import imagehost.catalogue.ImageCatalogue;
import imagehost.image.ImageName;
import imagehost.moderation.RefusedFiles;
import imagehost.storage.ImageStore;
import imagehost.thumbnail.ThumbnailKeeper;
import java.util.function.Consumer;

/**
 * Where uploaded images go.
 *
 * @param thumbnails keeps a thumbnail that was made on the way
 * @param leftovers is given the image of an upload that has failed and may be stored nevertheless
 * @param refusedFiles what must not go there
 */
public record UploadDestination(ImageStore store, ImageCatalogue catalogue, ThumbnailKeeper thumbnails,
		Consumer<ImageName> leftovers, RefusedFiles refusedFiles) {
}
