package imagehost.web;

import jakarta.servlet.GenericServlet;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** Tells {@code /i/{id}/delete} from {@code /i/{id}}: a servlet mapping cannot. */
final class ImageRouter extends GenericServlet {
	private static final long serialVersionUID = 1L;

	private final ImagePage imagePage;
	private final DeletePage deletePage;

	ImageRouter(ImagePage imagePage, DeletePage deletePage) {
		this.imagePage = imagePage;
		this.deletePage = deletePage;
	}

	@Override
	public void init(ServletConfig config) throws ServletException {
		super.init(config);
		imagePage.init(config);
		deletePage.init(config);
	}

	@Override
	public void service(ServletRequest request, ServletResponse response) throws ServletException, IOException {
		Page page = ImagePaths.isDeletion((HttpServletRequest) request) ? deletePage : imagePage;
		page.service(request, response);
	}
}
