package imagehost.web;

import imagehost.catalogue.CatalogueEntry;
import imagehost.deletion.DeletionAccess;
import imagehost.http.ClientAddress;
import imagehost.image.RejectedException;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Finds the image of a path for a client that brings its delete key. */
record OwnedImage(DeletionAccess access) {
	/**
	 * The image, or nothing when there is none or the key does not fit.
	 *
	 * @param key may be empty
	 * @throws ServletException when too many wrong keys came from the client's address: 429
	 */
	Optional<CatalogueEntry> find(HttpServletRequest request, String key) throws ServletException {
		var id = ImagePaths.id(request);
		try {
			return id.isEmpty() ? Optional.empty() : access.find(id.get(), key, ClientAddress.of(request));
		} catch (RejectedException tooManyAttempts) {
			throw new ServletException(tooManyAttempts);
		}
	}
}
