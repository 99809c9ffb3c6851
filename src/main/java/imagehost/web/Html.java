package imagehost.web;

/** Text as HTML. */
final class Html {
	private Html() {
	}

	/** Escapes the five characters that mean something in HTML text and quoted attributes. */
	static String escape(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&#34;").replace("'",
				"&#39;");
	}
}
