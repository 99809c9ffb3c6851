package imagehost.web.admin;

import imagehost.http.Routes;
import imagehost.web.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;

/** {@code POST /admin/logout}: the browser forgets its session. */
final class LogoutForm extends GuardedPage {
	private static final long serialVersionUID = 1L;

	private final transient AdminAccess access;

	LogoutForm(AdminAccess access) {
		super(access, List.of("POST"));
		this.access = access;
	}

	@Override
	void act(Session session, HttpServletRequest request, HttpServletResponse response) {
		access.signOut(request, response);
		SeeOther.answer(response, Routes.ADMIN_LOGIN);
	}
}
