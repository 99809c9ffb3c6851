package imagehost.web;

import imagehost.catalogue.CatalogueQuery;
import imagehost.catalogue.ImageCatalogue;
import imagehost.http.Links;
import imagehost.http.RequestContext;
import imagehost.http.Routes;
import imagehost.language.LocalFormat;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** {@code GET /}: what the service is, the way to the upload, and the newest images. */
final class HomePage extends Page {
	private static final long serialVersionUID = 1L;
	private static final int NEWEST = 6;

	private final transient ImageCatalogue catalogue;
	private final int maxUploadBytes;
	private final boolean isListedByDefault;

	HomePage(ImageCatalogue catalogue, int maxUploadBytes, boolean isListedByDefault) {
		super(READ);
		this.catalogue = catalogue;
		this.maxUploadBytes = maxUploadBytes;
		this.isListedByDefault = isListedByDefault;
	}

	@Override
	protected void doGet(HttpServletRequest request, HttpServletResponse response)
			throws ServletException, IOException {
		RequestContext context = RequestContext.of(request);
		List<ImageCard> newest = catalogue.page(CatalogueQuery.newest(NEWEST)).entries().stream()
				.map(entry -> ImageCard.of(entry, context)).toList();
		String limit = new LocalFormat(context.language()).size(maxUploadBytes);
		String hint = context.messages().text("page.home.hint", Map.of("limit", limit));
		View.show(request, response, "home",
				new HomeView(newest, hint, isListedByDefault, command(context.links()),
						context.links().to(Routes.HOME)),
				View.REVALIDATE);
	}

	/** For a shell: the answer is the bare link. */
	private static String command(Links links) {
		return "curl -H \"Accept: text/plain\" -F file=@cat.jpg " + links.to(Routes.API_UPLOAD);
	}

	/**
	 * Shown by {@code home.jsp}.
	 *
	 * @param hint what is accepted, in words
	 * @param isListedByDefault whether "show in the catalogue" is ticked at first
	 * @param command a command that uploads an image
	 * @param homeUrl absolute link of this page
	 */
	public record HomeView(List<ImageCard> newest, String hint, boolean isListedByDefault, String command,
			String homeUrl) {
	}
}
