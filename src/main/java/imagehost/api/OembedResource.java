package imagehost.api;

import imagehost.catalogue.CatalogueEntry;
import imagehost.catalogue.ImageCatalogue;
import imagehost.http.Links;
import imagehost.http.RequestContext;
import imagehost.http.Routes;
import imagehost.image.ImageId;
import imagehost.image.ImageName;
import imagehost.image.RejectedException;
import imagehost.image.Rejection;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;

/** {@code /api/oembed}: what other sites need to show an image in the place of a link to it. */
@Path("oembed")
@Produces(MediaType.APPLICATION_JSON)
public final class OembedResource {
	private static final String ANY_SIZE = "1000000";

	private final ImageCatalogue catalogue;

	OembedResource(ImageCatalogue catalogue) {
		this.catalogue = catalogue;
	}

	/** The image whose page, or whose direct link, {@code url} is; listed or not, to every client that knows it. */
	@GET
	public OembedDocument describe(@QueryParam("url") @DefaultValue("") String url,
			@QueryParam("maxwidth") @DefaultValue(ANY_SIZE) String maxWidth,
			@QueryParam("maxheight") @DefaultValue(ANY_SIZE) String maxHeight,
			@QueryParam("format") @DefaultValue("json") String format, @Context HttpServletRequest request)
			throws RejectedException {
		if (!format.equals("json")) {
			throw new RejectedException(Rejection.FORMAT_NOT_OFFERED);
		}
		RequestContext context = RequestContext.of(request);
		CatalogueEntry entry = find(url, context.links()).orElseThrow(NotFoundException::new);
		return OembedDocument.of(entry, pixels(maxWidth, "maxwidth"), pixels(maxHeight, "maxheight"),
				context.messages().text("site.name"), context.links());
	}

	private Optional<CatalogueEntry> find(String url, Links links) {
		String address = url.replaceFirst("[?#].*", "");
		String page = links.to(Routes.IMAGE_PAGES);
		String images = links.to(Routes.IMAGES);
		Optional<ImageId> id = address.startsWith(page)
				? ImageId.parse(address.substring(page.length()))
				: Optional.of(address).filter(image -> image.startsWith(images))
						.flatMap(image -> ImageName.parse(image.substring(images.length()))).map(ImageName::id);
		return id.flatMap(catalogue::find);
	}

	private static int pixels(String text, String parameter) throws RejectedException {
		if (!text.matches("[1-9][0-9]{0,6}")) {
			throw RejectedException.badParameter(parameter);
		}
		return Integer.parseInt(text);
	}
}
