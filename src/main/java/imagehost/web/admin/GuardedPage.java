package imagehost.web.admin;

import imagehost.web.Page;
import imagehost.web.View;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A page behind the {@link AdminAccess}. */
abstract class GuardedPage extends Page {
	private static final long serialVersionUID = 1L;

	private final transient AdminAccess access;

	GuardedPage(AdminAccess access, List<String> methods) {
		super(methods);
		this.access = access;
	}

	/** Shows the page to the administrator. */
	void show(Session session, HttpServletRequest request, HttpServletResponse response)
			throws ServletException, IOException {
		throw new IllegalStateException(getClass() + " shows nothing");
	}

	/** Does what a form of the administrator's own session asks for. */
	void act(Session session, HttpServletRequest request, HttpServletResponse response)
			throws ServletException, IOException {
		throw new IllegalStateException(getClass() + " does nothing");
	}

	@Override
	protected final void doGet(HttpServletRequest request, HttpServletResponse response)
			throws ServletException, IOException {
		Optional<Session> session = admit(request, response);
		if (session.isPresent()) {
			show(session.get(), request, response);
		}
	}

	@Override
	protected final void doPost(HttpServletRequest request, HttpServletResponse response)
			throws ServletException, IOException {
		Optional<Session> session = admit(request, response);
		if (session.isPresent()) {
			act(session.get(), request, response);
		}
	}

	private Optional<Session> admit(HttpServletRequest request, HttpServletResponse response) throws IOException {
		response.setHeader("X-Robots-Tag", "noindex");
		response.setHeader("Cache-Control", View.NEVER_KEEP);
		return access.admit(request, response);
	}
}
