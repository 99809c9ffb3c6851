package imagehost.web.files;

import imagehost.catalogue.ImageCatalogue;
import imagehost.http.Links;
import imagehost.http.RequestContext;
import imagehost.web.ImagePaths;
import imagehost.web.Page;
import imagehost.web.View;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** {@code GET /i/{id}/qr.svg}: the direct link as a QR code, to be read from the screen by a telephone. */
final class QrCodeFile extends Page {
	private static final long serialVersionUID = 1L;

	private final transient ImageCatalogue catalogue;

	QrCodeFile(ImageCatalogue catalogue) {
		super(READ);
		this.catalogue = catalogue;
	}

	@Override
	protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
		Links links = RequestContext.of(request).links();
		Optional<String> link = ImagePaths.id(request).flatMap(catalogue::find)
				.map(entry -> links.image(entry.name()));
		if (link.isEmpty()) {
			response.sendError(HttpServletResponse.SC_NOT_FOUND);
			return;
		}
		byte[] svg = QrCodeSvg.of(link.get()).getBytes(StandardCharsets.UTF_8);
		response.setContentType("image/svg+xml;charset=UTF-8");
		response.setHeader("Cache-Control", View.REVALIDATE); // the link follows the host of the request
		response.setHeader("X-Robots-Tag", "noindex");
		response.setContentLength(svg.length);
		response.getOutputStream().write(svg);
	}
}
