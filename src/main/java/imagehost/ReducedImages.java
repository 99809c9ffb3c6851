package imagehost;

import imagehost.catalogue.ImageCatalogue;
import imagehost.gate.ReadingGates;
import imagehost.image.ReducedSize;
import imagehost.image.Thumbnailer;
import imagehost.thumbnail.ThumbnailCache;
import imagehost.thumbnail.ThumbnailGates;
import imagehost.web.files.ServedFiles;
import java.time.Duration;

/** The thumbnails and the previews of the service, each made when it is first asked for. */
record ReducedImages(ThumbnailCache thumbnails, ThumbnailCache previews) {
	/** A preview that is not made by then is not waited for: the image itself is shown. */
	private static final Duration PATIENCE_FOR_PREVIEW = Duration.ofSeconds(5);

	/**
	 * @param makers thumbnails that are made at once; previews are made one by one, because each takes more memory
	 * @param patience how long a request for a thumbnail waits at each gate
	 */
	static ReducedImages of(Persistence.Stores stores, ImageCatalogue catalogue, Thumbnailer thumbnailer, int makers,
			ReadingGates reading, Duration patience) {
		return new ReducedImages(
				new ThumbnailCache(stores.thumbnails().store(), stores.images(), catalogue, thumbnailer,
						ReducedSize.THUMBNAIL, ThumbnailGates.of(makers, reading, patience)),
				new ThumbnailCache(stores.previews().store(), stores.images(), catalogue, thumbnailer,
						ReducedSize.PREVIEW, ThumbnailGates.of(1, reading, PATIENCE_FOR_PREVIEW)));
	}

	/** @param needsToken whether uploads need a token, which the files of other tools then say */
	ServedFiles served(ImageCatalogue catalogue, Persistence.Stores stores, boolean needsToken) {
		return new ServedFiles(catalogue, stores.imageFiles(),
				new ServedFiles.Reduced(thumbnails, stores.thumbnails().files()),
				new ServedFiles.Reduced(previews, stores.previews().files()), needsToken);
	}
}
