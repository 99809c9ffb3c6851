package imagehost.compat;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import imagehost.catalogue.CatalogueEntry;
import imagehost.http.Links;
import imagehost.image.ImageName;
import imagehost.upload.Uploaded;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** A stored image in Chevereto's form, as far as this service has its facts. */
@JsonNaming(SnakeCaseStrategy.class)
record CheveretoAnswer(int statusCode, Success success, StoredImage image, String statusTxt) {
	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss")
			.withZone(ZoneOffset.UTC);
	private static final int OK = 200;

	record Success(String message, int code) {
	}

	/**
	 * @param size in bytes
	 * @param dateGmt UTC
	 * @param displayUrl the image itself: there is no middle size
	 * @param isAnimated 1 or 0
	 */
	@JsonNaming(SnakeCaseStrategy.class)
	record StoredImage(String name, String extension, long size, int width, int height, String dateGmt, String title,
			String originalFilename, String idEncoded, String filename, String url, String urlViewer, String displayUrl,
			int isAnimated, File image, File thumb, String deleteUrl) {
	}

	record File(String filename, String name, String mime, String extension, String url) {
		static File of(ImageName name, String url) {
			return new File(name.toString(), name.id().value(), name.format().mediaType(), name.format().extension(),
					url);
		}
	}

	static CheveretoAnswer of(Uploaded uploaded, Links links) {
		CatalogueEntry entry = uploaded.entry();
		String url = links.image(entry.name());
		String name = title(entry);
		StoredImage stored = new StoredImage(name, entry.format().extension(), entry.size(), entry.width(),
				entry.height(),
				DATE.format(entry.uploadedAt()), name, entry.displayName(), entry.id().value(),
				entry.name().toString(), url, links.page(entry.id()), url, entry.frames() > 1 ? 1 : 0,
				File.of(entry.name(), url), File.of(entry.thumbnailName(), links.thumbnail(entry.thumbnailName())),
				links.deletion(entry.id(), uploaded.deleteKey()));
		return new CheveretoAnswer(OK, new Success("file uploaded", OK), stored, "OK");
	}

	/** What the image is called, without an extension. */
	static String title(CatalogueEntry entry) {
		return entry.displayName().replaceFirst("\\.[^.]*$", "");
	}
}
