package imagehost.web.files;

import imagehost.catalogue.ImageCatalogue;
import imagehost.gate.OverloadedException;
import imagehost.http.Routes;
import imagehost.image.ImageName;
import imagehost.thumbnail.ThumbnailCache;
import imagehost.thumbnail.ThumbnailCache.Outcome;

/**
 * {@code GET /previews/{id}.jpg|png}: what a page shows of a large image. Where none is made in time, the image itself
 * is shown: it costs the service nothing, and a page never lacks its image.
 */
final class PreviewFiles extends ThumbnailFiles {
	private static final long serialVersionUID = 1L;

	PreviewFiles(ThumbnailCache previews, ImageCatalogue catalogue, FileSource source) {
		super(Routes.PREVIEWS, previews, catalogue, source);
	}

	@Override
	Outcome made(ImageName name) {
		try {
			return super.made(name);
		} catch (OverloadedException _) {
			return Outcome.IMPOSSIBLE;
		}
	}
}
