package imagehost.web;

import imagehost.http.Links;
import imagehost.http.RequestContext;
import imagehost.http.Routes;
import java.util.List;

/**
 * What the page about the interface for programs says about one operation.
 *
 * @param id of its section
 * @param path with the names of its parts in braces
 * @param summary in the reader's language
 * @param command for a shell
 */
public record ApiOperation(String id, String method, String path, String summary, String command) {
	private static final String AN_IMAGE = Routes.API_IMAGES + "/08evtm6zx01vjzw9";
	private static final String AN_ALBUM = Routes.API_ALBUMS + "/5h8kfz2m9x1c7r3q";
	private static final String DELETE_KEY = "-H \"X-Delete-Key: DgwkdhjLK5ajv6vHy3tZ8w\" ";
	private static final String ALBUM_KEY = "-H \"X-Album-Key: jN0iTsl9ZPSnC4Vv2FyLyg\" ";
	private static final String JSON = "-H \"Content-Type: application/json\" ";

	private static final String ID_AND_KEY = "08evtm6zx01vjzw9DgwkdhjLK5ajv6vHy3tZ8w";

	/** All of them, in the order of the page. */
	static List<ApiOperation> all(RequestContext context) {
		return List.of(of(context, "upload", "POST", Routes.API_UPLOAD, "-F file=@cat.jpg ", Routes.API_UPLOAD),
				of(context, "put", "PUT", Routes.API_IMAGES + "/{name}", "-T cat.jpg ", Routes.API_IMAGES + "/"),
				of(context, "list", "GET", Routes.API_IMAGES, "-G -d limit=10 ", Routes.API_IMAGES),
				of(context, "image", "GET", Routes.API_IMAGES + "/{id}", "", AN_IMAGE),
				of(context, "oembed", "GET", Routes.API_OEMBED,
						"-G -d url=" + context.links().to(Routes.IMAGE_PAGES) + "08evtm6zx01vjzw9 ",
						Routes.API_OEMBED),
				of(context, "change", "PATCH", Routes.API_IMAGES + "/{id}",
						"-X PATCH " + DELETE_KEY + JSON + "-d '{\"listed\":false}' ", AN_IMAGE),
				of(context, "delete", "DELETE", Routes.API_IMAGES + "/{id}",
						"-X DELETE " + DELETE_KEY, AN_IMAGE),
				of(context, "album-make", "POST", Routes.API_ALBUMS,
						JSON + "-d '{\"title\":\"Holiday\",\"images\":[\"08evtm6zx01vjzw9\"]}' ", Routes.API_ALBUMS),
				of(context, "album", "GET", Routes.API_ALBUMS + "/{id}", "", AN_ALBUM),
				of(context, "album-change", "PATCH", Routes.API_ALBUMS + "/{id}",
						"-X PATCH " + ALBUM_KEY + JSON + "-d '{\"title\":\"Winter\"}' ", AN_ALBUM),
				of(context, "album-delete", "DELETE", Routes.API_ALBUMS + "/{id}", "-X DELETE " + ALBUM_KEY, AN_ALBUM),
				of(context, "chevereto", "POST", Routes.CHEVERETO_UPLOAD, "-F source=@cat.jpg ",
						Routes.CHEVERETO_UPLOAD),
				of(context, "imgur", "POST", Routes.IMGUR_UPLOAD, "-F image=@cat.jpg ", Routes.IMGUR_UPLOAD),
				of(context, "imgur-xml", "POST", Routes.IMGUR_UPLOAD + ".xml", "-F image=@cat.jpg ",
						Routes.IMGUR_UPLOAD + ".xml"),
				of(context, "imgur-image", "GET", Routes.IMGUR_IMAGES + "{id}", "",
						Routes.IMGUR_IMAGES + "08evtm6zx01vjzw9"),
				of(context, "imgur-delete", "DELETE", Routes.IMGUR_IMAGES + "{id}", "-X DELETE ",
						Routes.IMGUR_IMAGES + ID_AND_KEY),
				of(context, "imgur-album", "POST", Routes.IMGUR_ALBUM, "-d title=Holiday -d ids[]=08evtm6zx01vjzw9 ",
						Routes.IMGUR_ALBUM),
				of(context, "imgur-album-delete", "DELETE", Routes.IMGUR_ALBUMS + "{deletehash}", "-X DELETE ",
						Routes.IMGUR_ALBUMS + "5h8kfz2m9x1c7r3qjN0iTsl9ZPSnC4Vv2FyLyg"),
				of(context, "imgbb", "POST", Routes.IMGBB_UPLOAD, "-F image=@cat.jpg ", Routes.IMGBB_UPLOAD),
				of(context, "lsky", "POST", Routes.LSKY_UPLOAD, "-F file=@cat.jpg ", Routes.LSKY_UPLOAD),
				of(context, "lsky-delete", "DELETE", Routes.LSKY_IMAGES + "{key}", "-X DELETE ",
						Routes.LSKY_IMAGES + ID_AND_KEY),
				of(context, "obsidian", "POST", Routes.OBSIDIAN_UPLOAD, "-F list=@cat.jpg ",
						Routes.OBSIDIAN_UPLOAD));
	}

	private static ApiOperation of(RequestContext context, String id, String method, String path, String options,
			String example) {
		Links links = context.links();
		return new ApiOperation(id, method, path, context.messages().text("page.api.operation." + id),
				"curl " + options + links.to(example));
	}
}
