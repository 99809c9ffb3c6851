package imagehost.compat;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import imagehost.catalogue.CatalogueEntry;
import imagehost.http.Links;
import imagehost.upload.Uploaded;

/** A stored image in ImgBB's form (api.imgbb.com), as far as this service has its facts. */
record ImgbbAnswer(StoredImage data, boolean success, int status) {
	private static final int OK = 200;

	/**
	 * @param displayUrl the image itself: there is no middle size
	 * @param size in bytes
	 * @param time seconds since 1970
	 * @param expiration never
	 */
	@JsonNaming(SnakeCaseStrategy.class)
	record StoredImage(String id, String title, String urlViewer, String url, String displayUrl, int width,
			int height, long size, long time, int expiration, CheveretoAnswer.File image, CheveretoAnswer.File thumb,
			String deleteUrl) {
	}

	static ImgbbAnswer of(Uploaded uploaded, Links links) {
		CatalogueEntry entry = uploaded.entry();
		String url = links.image(entry.name());
		return new ImgbbAnswer(new StoredImage(entry.id().value(), CheveretoAnswer.title(entry),
				links.page(entry.id()), url, url, entry.width(), entry.height(), entry.size(),
				entry.uploadedAt().getEpochSecond(), 0, CheveretoAnswer.File.of(entry.name(), url),
				CheveretoAnswer.File.of(entry.thumbnailName(), links.thumbnail(entry.thumbnailName())),
				links.deletion(entry.id(), uploaded.deleteKey())), true, OK);
	}
}
