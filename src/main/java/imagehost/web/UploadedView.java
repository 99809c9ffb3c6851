package imagehost.web;

import imagehost.http.Failure;
import imagehost.http.Links;
import imagehost.http.RequestContext;
import imagehost.language.LocalFormat;
import imagehost.upload.Outcome;
import imagehost.upload.Receipt;
import imagehost.upload.Uploaded;
import java.util.ArrayList;
import java.util.List;

/**
 * Shown by {@code uploaded.jsp}: what became of several files that the plain form has sent.
 *
 * @param count how many are stored, in words
 * @param failures why others are not, a sentence for each
 * @param albumPath path of the album that they have come into, or empty
 * @param isTokenAskedFor whether an album is made with an upload token only
 */
public record UploadedView(String count, List<StoredFile> files, List<String> failures, String albumPath,
		boolean isTokenAskedFor) {
	/**
	 * An image just stored.
	 *
	 * @param direct absolute link of the image
	 * @param deleteUrl absolute link of the page that deletes it
	 */
	public record StoredFile(ImageCard card, String direct, String deleteUrl) {
		static StoredFile of(Uploaded uploaded, RequestContext context) {
			Links links = context.links();
			return new StoredFile(ImageCard.of(uploaded.entry(), context), links.image(uploaded.entry().name()),
					links.deletion(uploaded.entry().id(), uploaded.deleteKey()));
		}
	}

	static UploadedView of(Receipt receipt, String albumPath, boolean isTokenAskedFor, RequestContext context) {
		List<StoredFile> files = new ArrayList<>();
		List<String> failures = new ArrayList<>();
		for (Outcome outcome : receipt.outcomes()) {
			switch (outcome) {
				case Outcome.Stored(Uploaded uploaded) -> files.add(StoredFile.of(uploaded, context));
				case Outcome.Failed(var fault) -> failures.add(Failure.of(fault).sentence(context));
			}
		}
		return new UploadedView(new LocalFormat(context.language()).count("count.images", files.size()),
				List.copyOf(files), List.copyOf(failures), albumPath, isTokenAskedFor);
	}
}
