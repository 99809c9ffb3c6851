package imagehost.web;

import imagehost.admin.AdminSession;
import imagehost.http.Routes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;

/** {@code POST /admin/logout}: the browser forgets its session. */
final class AdminLogout extends AdminPage {
	private static final long serialVersionUID = 1L;

	private final transient AdminDoor door;

	AdminLogout(AdminDoor door) {
		super(door, List.of("POST"));
		this.door = door;
	}

	@Override
	void act(AdminSession session, HttpServletRequest request, HttpServletResponse response) {
		door.signOut(request, response);
		SeeOther.answer(response, Routes.ADMIN_LOGIN);
	}
}
