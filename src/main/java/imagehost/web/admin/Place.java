package imagehost.web.admin;

import imagehost.http.Routes;
import imagehost.image.ImageId;
import java.util.List;
import java.util.Optional;

/**
 * Where the administrator goes on after an action: a page of images, the reports, or the page of one image.
 *
 * @param written as it stands in a form: {@code after=7}, {@code reports}, {@code image/<id>}
 */
record Place(String written) {
	private static final String IMAGES = "(q=[A-Za-z0-9%+._*-]{1,2000})?(&?(after|before)=[0-9]{1,18})?";
	private static final String REPORTS = "reports";
	private static final String IMAGE = "image/";

	/** Nothing where a form could lead elsewhere. */
	static Optional<Place> parse(String written) {
		boolean isImage = written.startsWith(IMAGE) && ImageId.parse(written.substring(IMAGE.length())).isPresent();
		return written.matches(IMAGES) || written.equals(REPORTS) || isImage
				? Optional.of(new Place(written))
				: Optional.empty();
	}

	/** The path that it is, with the query. */
	String back() {
		if (written.startsWith(IMAGE)) {
			return Routes.IMAGE_PAGES + written.substring(IMAGE.length());
		}
		String path = written.equals(REPORTS) ? Routes.ADMIN_REPORTS : Routes.ADMIN;
		return written.equals(REPORTS) || written.isEmpty() ? path : path + "?" + written;
	}

	/** The same with the notice of what was done; without an image that may be gone. */
	String after(String done, int count) {
		String notice = Notice.query(done, count);
		if (!written.startsWith(IMAGE)) {
			return back() + (back().contains("?") ? "&" : "?") + notice;
		}
		return List.of("listed", "unlisted").contains(done) ? back() + "?changed=yes" : Routes.ADMIN + "?" + notice;
	}
}
