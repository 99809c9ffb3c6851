package imagehost.web;

import jakarta.servlet.GenericServlet;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/**
 * Passes requests below {@code /i/{id}} or {@code /a/{id}} on by what follows the id: a servlet mapping cannot do that.
 */
final class ImageRouter extends GenericServlet {
	private static final long serialVersionUID = 1L;

	private final transient Map<String, Servlet> byAction;

	/**
	 * @param byAction what answers, by what follows the id in the path
	 */
	ImageRouter(Map<String, Servlet> byAction) {
		this.byAction = Map.copyOf(byAction);
	}

	@Override
	public void init(ServletConfig config) throws ServletException {
		super.init(config);
		for (Servlet servlet : byAction.values()) {
			servlet.init(config);
		}
	}

	@Override
	public void service(ServletRequest request, ServletResponse response) throws ServletException, IOException {
		Servlet servlet = byAction.get(ImagePaths.action((HttpServletRequest) request));
		if (servlet == null) {
			((HttpServletResponse) response).sendError(HttpServletResponse.SC_NOT_FOUND);
			return;
		}
		servlet.service(request, response);
	}
}
