package imagehost.imports;

import java.util.regex.Pattern;

/** What this service answers itself: nginx looks into the map first, so no old address may take the place of these. */
final class OwnPaths {
	private static final String FOLDERS = "/(api|3|admin|assets|errors?|health|metrics|sdk|sitemap)(/.*)?";
	private static final String PAGES = "/|/(upload|share|mine|albums|terms\\.html|(images|thumbnails|previews|i|a)/?)";
	/** Icons are in the root of many a web server. */
	private static final String FILES = "/(robots\\.txt|sitemap\\.xml|manifest\\.webmanifest|favicon\\.ico"
			+ "|apple-touch-icon\\.png|icon-[a-z0-9-]+\\.png)";
	private static final String FOR_PROGRAMS = "/(1/upload|upload\\.xml|obsidian|sharex\\.sxcu|picgo\\.json"
			+ "|imagehost-upload\\.sh)";
	private static final String OF_ID = "/(images|thumbnails|previews)/[0-9a-z]{16}\\.[a-z]+|/[ia]/[0-9a-z]{16}(/.*)?";
	/** nginx compares the paths of its map without regard to case. */
	private static final Pattern ALL = Pattern
			.compile(String.join("|", FOLDERS, PAGES, FILES, FOR_PROGRAMS, OF_ID), Pattern.CASE_INSENSITIVE);

	private OwnPaths() {
	}

	static boolean has(String path) {
		return ALL.matcher(path).matches();
	}
}
