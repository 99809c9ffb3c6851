package imagehost.web;

import imagehost.activity.ActivityLog;
import imagehost.admin.AdminSessions;
import imagehost.admin.LoginAttempts;
import imagehost.catalogue.ImageCatalogue;
import imagehost.deletion.DeletionService;
import imagehost.http.BearerToken;
import imagehost.http.Routes;
import imagehost.moderation.ModerationService;
import imagehost.storage.ImageStore;
import jakarta.servlet.ServletContext;

/** Everything below {@code /admin}; registered only where there is an administrator's token. */
public record AdminPages(BearerToken token, AdminSessions sessions, LoginAttempts attempts, ImageCatalogue catalogue,
		ModerationService moderation, DeletionService deletions, ImageStore store, ActivityLog activity) {

	/** Registers all of it. */
	public void register(ServletContext context) {
		AdminDoor door = new AdminDoor(token, sessions, attempts, activity);
		WebPages.add(context, "admin", new AdminPicturesPage(door, catalogue, moderation, store), Routes.ADMIN);
		WebPages.add(context, "admin-redirect", new RedirectServlet(Routes.ADMIN), Routes.ADMIN + "/");
		WebPages.add(context, "admin-login", new AdminLogin(door), Routes.ADMIN_LOGIN);
		WebPages.add(context, "admin-logout", new AdminLogout(door), Routes.ADMIN_LOGOUT);
		WebPages.add(context, "admin-images", new AdminPictureActions(door, catalogue, moderation, deletions),
				Routes.ADMIN_IMAGES);
		WebPages.add(context, "admin-reports", new AdminReportsPage(door, moderation), Routes.ADMIN_REPORTS);
	}
}
