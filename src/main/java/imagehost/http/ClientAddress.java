package imagehost.http;

import jakarta.servlet.http.HttpServletRequest;

/**
 * From where a secret is tried: the address of the client. What a page of another site makes a browser send is counted
 * apart, or ten images whose addresses hold wrong keys would lock out everybody who looks at that page.
 */
public final class ClientAddress {
	private static final String FOREIGN = " by another site";

	private ClientAddress() {
	}

	/** The address; with a mark after a space where the browser says that another site has sent the request. */
	public static String of(HttpServletRequest request) {
		return request.getRemoteAddr() + (RequestOrigin.isForeign(request) ? FOREIGN : "");
	}
}
