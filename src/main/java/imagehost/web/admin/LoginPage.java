package imagehost.web.admin;

import imagehost.http.RequestContext;
import imagehost.http.RequestOrigin;
import imagehost.http.Routes;
import imagehost.web.Page;
import imagehost.web.SeeOther;
import imagehost.web.View;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code /admin/login}: the token for a session. */
final class LoginPage extends Page {
	private static final long serialVersionUID = 1L;

	private final transient AdminAccess access;

	LoginPage(AdminAccess access) {
		super(READ_AND_POST);
		this.access = access;
	}

	@Override
	protected void doGet(HttpServletRequest request, HttpServletResponse response)
			throws ServletException, IOException {
		if (access.session(request).isPresent()) {
			SeeOther.answer(response, Routes.ADMIN);
			return;
		}
		show(request, response, "");
	}

	@Override
	protected void doPost(HttpServletRequest request, HttpServletResponse response)
			throws ServletException, IOException {
		if (RequestOrigin.isForeign(request)) {
			response.sendError(HttpServletResponse.SC_FORBIDDEN);
			return;
		}
		String token = request.getParameter("token");
		int status = access.signIn(token == null ? "" : token, request, response);
		if (status == HttpServletResponse.SC_OK) {
			SeeOther.answer(response, Routes.ADMIN);
			return;
		}
		response.setStatus(status);
		String key = status == AdminAccess.TOO_MANY ? "page.admin.login.too_many" : "page.admin.login.wrong";
		show(request, response, RequestContext.of(request).messages().text(key));
	}

	private static void show(HttpServletRequest request, HttpServletResponse response, String failure)
			throws ServletException, IOException {
		response.setHeader("X-Robots-Tag", "noindex");
		View.show(request, response, "admin-login", new LoginView(failure), View.NEVER_KEEP);
	}

	/**
	 * Shown by {@code admin-login.jsp}.
	 *
	 * @param failure why the last attempt failed, or empty
	 */
	public record LoginView(String failure) {
	}
}
