package imagehost.web;

import imagehost.catalogue.CatalogueEntry;
import imagehost.catalogue.CatalogueFilter.Listed;
import imagehost.catalogue.CataloguePage;
import imagehost.catalogue.CatalogueQuery;
import imagehost.catalogue.Cursor;
import imagehost.catalogue.ImageCatalogue;
import imagehost.http.Links;
import imagehost.http.RequestContext;
import imagehost.http.Routes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The pages that search engines may know (sitemaps.org): {@code /sitemap.xml} names the others, {@code /sitemap/0.xml}
 * the pages of the site, {@code /sitemap/{n}.xml} those of listed images, by their numbers in the catalogue. So an
 * older part hardly ever changes. Where two parts meet, some images may stand in both.
 */
final class SitemapPage extends Page {
	private static final long serialVersionUID = 1L;
	/** Numbers of images in a part; the format allows 50,000. */
	private static final long PART = 5_000;
	private static final List<String> PAGES = List.of(Routes.HOME, Routes.UPLOAD, Routes.IMAGES, Routes.API,
			Routes.TERMS);
	private static final String NAMESPACE = " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">";

	private final transient ImageCatalogue catalogue;

	SitemapPage(ImageCatalogue catalogue) {
		super(READ);
		this.catalogue = catalogue;
	}

	@Override
	protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
		Links links = RequestContext.of(request).links();
		long parts = Math.ceilDiv(catalogue.newestNumber(), PART);
		String name = request.getPathInfo() == null ? "" : request.getPathInfo();
		if (request.getServletPath().equals(Routes.SITEMAP)) {
			write(response, "sitemapindex", out -> {
				for (long part = 0; part <= parts; part++) {
					out.print("<sitemap><loc>" + links.to(Routes.SITEMAPS + part + ".xml") + "</loc></sitemap>\n");
				}
			});
		} else if (name.equals("/0.xml")) {
			write(response, "urlset", out -> PAGES.forEach(page -> writePage(links.to(page), out)));
		} else if (name.matches("/[1-9][0-9]{0,9}\\.xml") && part(name) <= parts) {
			write(response, "urlset", out -> writeImages(part(name), links, out));
		} else {
			response.sendError(HttpServletResponse.SC_NOT_FOUND);
		}
	}

	private static long part(String name) {
		return Long.parseLong(name.substring(1, name.indexOf('.')));
	}

	private static void write(HttpServletResponse response, String element, Consumer<PrintWriter> content)
			throws IOException {
		response.setContentType("application/xml;charset=UTF-8");
		response.setHeader("Cache-Control", "public, max-age=3600");
		PrintWriter out = response.getWriter();
		out.print("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<" + element + NAMESPACE + "\n");
		content.accept(out);
		out.print("</" + element + ">\n");
	}

	private static void writePage(String address, PrintWriter out) {
		for (String suffix : List.of("", "?hl=ru", "?hl=en")) {
			out.print("<url><loc>" + address + suffix + "</loc></url>\n");
		}
	}

	/** Numbers are counted from 1. */
	private void writeImages(long part, Links links, PrintWriter out) {
		Optional<Cursor> place = Optional.of(new Cursor(part * PART + 1));
		while (place.filter(next -> next.number() > (part - 1) * PART + 1).isPresent()) {
			CataloguePage page = catalogue
					.page(new CatalogueQuery(Listed.any(), place, Optional.empty(), CatalogueQuery.MAX_LIMIT));
			for (CatalogueEntry entry : page.entries()) {
				out.print("<url><loc>" + links.page(entry.id()) + "</loc><lastmod>" + entry.uploadedAt()
						+ "</lastmod></url>\n");
			}
			place = page.older();
		}
	}
}
