package imagehost.http;

import java.util.List;

/** The site map: every path of the service, in one file. Paths end with a slash where something follows. */
public final class Routes {
	// Pages
	public static final String HOME = "/";
	public static final String UPLOAD = "/upload";
	/** Takes what a telephone's menu "Share" brings. */
	public static final String SHARE = "/share";
	/** What was uploaded from this browser. */
	public static final String MINE = "/mine";
	public static final String TERMS = "/terms.html";
	/** The catalogue itself, and below it the images: {@code /images/{id}.{ext}}. */
	public static final String IMAGES = "/images/";
	/**
	 * Image pages: {@code /i/{id}}, and below: {@code /delete?key=}, {@code /edit}, {@code /download}, {@code /qr.svg},
	 * {@code /report}.
	 */
	public static final String IMAGE_PAGES = "/i/";
	/** Takes the form that makes an album. */
	public static final String ALBUMS = "/albums";
	/** Albums: {@code /a/{id}}, and below: {@code /edit}, {@code /delete?key=}. */
	public static final String ALBUM_PAGES = "/a/";
	/** For search engines: the list of {@code /sitemap/{n}.xml}. */
	public static final String SITEMAP = "/sitemap.xml";
	public static final String SITEMAPS = "/sitemap/";
	/** For the administrator, where there is a token. */
	public static final String ADMIN = "/admin";
	public static final String ADMIN_LOGIN = "/admin/login";
	public static final String ADMIN_LOGOUT = "/admin/logout";
	public static final String ADMIN_REPORTS = "/admin/reports";
	/** Which files are not accepted any more. */
	public static final String ADMIN_REFUSED = "/admin/refused";
	/** How much was uploaded on each day. */
	public static final String ADMIN_UPLOADS = "/admin/uploads";
	/** Takes the forms that do something with images. */
	public static final String ADMIN_IMAGES = "/admin/images";
	/** Small images: {@code /thumbnails/{id}.jpg|png}. */
	public static final String THUMBNAILS = "/thumbnails/";
	/** Larger ones, for the pages of images: {@code /previews/{id}.jpg|png}. */
	public static final String PREVIEWS = "/previews/";
	/** Style sheets, scripts, icons: {@code /assets/{version}/...}. */
	public static final String ASSETS = "/assets/";

	// Interface for programs; paths inside it are those of the JAX-RS resources
	public static final String API = "/api/";
	/** What all of it is, for programs; for people it is the page at {@link #API} itself. */
	public static final String OPENAPI = "/api/openapi.yaml";
	public static final String API_UPLOAD = "/api/upload";
	public static final String API_IMAGES = "/api/images";
	public static final String API_ALBUMS = "/api/albums";
	public static final String API_OEMBED = "/api/oembed";

	// Interfaces of other services
	public static final String CHEVERETO_UPLOAD = "/api/1/upload";
	public static final String IMGBB_UPLOAD = "/1/upload";
	/** Lsky's second version. */
	public static final String LSKY_UPLOAD = "/api/v1/upload";
	/** Deletion: {@code /api/v1/images/{key}}. */
	public static final String LSKY_IMAGES = "/api/v1/images/";
	/** What the plugin Image Auto Upload of Obsidian takes for a remote PicGo. */
	public static final String OBSIDIAN_UPLOAD = "/obsidian";
	public static final String IMGUR = "/3/";
	public static final String IMGUR_UPLOAD = "/3/image";
	public static final String IMGUR_ALBUM = "/3/album";
	/** Deletion: {@code /3/album/{deletehash}}. */
	public static final String IMGUR_ALBUMS = "/3/album/";
	/** Outside of {@link #IMGUR}: programs that append no version to the address that they are given. */
	public static final String IMGUR_UPLOAD_XML = "/upload.xml";
	/** The same by other names that programs use; the ending chooses the form of the answer. */
	public static final List<String> IMGUR_UPLOADS = List.of(IMGUR_UPLOAD, "/3/image/", "/3/image.json",
			"/3/image.xml", "/3/upload", "/3/upload/", "/3/upload.json", "/3/upload.xml", IMGUR_UPLOAD_XML);
	/** Facts and deletion: {@code /3/image/{id}}, {@code /3/image/{deletehash}}. */
	public static final String IMGUR_IMAGES = "/3/image/";

	// For other programs of users
	public static final String SHAREX = "/sharex.sxcu";
	public static final String PICGO = "/picgo.json";
	/** For pages of forums, where Chevereto has its own. */
	public static final String POP_UP_SCRIPT = "/sdk/pup.js";
	public static final String UPLOAD_SCRIPT = "/imagehost-upload.sh";

	// For operators; not reachable through nginx
	public static final String LIVE = "/health/live";
	public static final String READY = "/health/ready";
	public static final String METRICS = "/metrics";

	/** Where the server leads failed requests, declared in web.xml; nothing for clients. */
	public static final String ERROR = "/error";

	private Routes() {
	}
}
