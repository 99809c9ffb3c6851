package imagehost.web;

import imagehost.catalogue.CatalogueEntry;
import imagehost.http.Links;
import imagehost.http.Routes;
import imagehost.image.ImageFormat;
import imagehost.image.ReducedSize;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a page shows of an image: its preview where it has one, otherwise the image itself.
 *
 * @param path of what is shown
 * @param choice paths that the browser may take instead, with their widths, as in {@code srcset}; or empty
 * @param link the absolute form of the path
 * @param mediaType IANA media type
 * @param width in pixels
 * @param height in pixels
 */
public record ShownImage(String path, String choice, String link, String mediaType, int width, int height) {
	static ShownImage of(CatalogueEntry entry, Links links) {
		if (!entry.has(ReducedSize.PREVIEW)) {
			return new ShownImage(Routes.IMAGES + entry.name(), "", links.image(entry.name()),
					entry.format().mediaType(), entry.width(), entry.height());
		}
		ImageFormat format = entry.thumbnailFormat();
		return new ShownImage(path(entry, ReducedSize.PREVIEW),
				List.of(ReducedSize.values()).stream()
						.map(size -> path(entry, size) + " " + side(entry, entry.width(), size) + "w")
						.collect(Collectors.joining(", ")),
				links.preview(entry.thumbnailName()), format.mediaType(),
				side(entry, entry.width(), ReducedSize.PREVIEW), side(entry, entry.height(), ReducedSize.PREVIEW));
	}

	private static String path(CatalogueEntry entry, ReducedSize size) {
		return (size == ReducedSize.PREVIEW ? Routes.PREVIEWS : Routes.THUMBNAILS) + entry.thumbnailName();
	}

	private static int side(CatalogueEntry entry, int side, ReducedSize size) {
		return size.reduced(side, Math.max(entry.width(), entry.height()));
	}
}
