package imagehost.web.admin;

import imagehost.web.View;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Lets every page know that the administrator looks at it: then it shows what they may do. */
final class AdministratorFilter extends HttpFilter {
	private static final long serialVersionUID = 1L;

	private final transient AdminAccess access;

	AdministratorFilter(AdminAccess access) {
		this.access = access;
	}

	@Override
	protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		access.session(request).ifPresent(session -> request.setAttribute(View.ADMINISTRATOR, session.formToken()));
		chain.doFilter(request, response);
	}
}
