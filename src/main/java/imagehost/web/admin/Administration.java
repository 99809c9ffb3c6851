package imagehost.web.admin;

import imagehost.access.SecretAttempts;
import imagehost.activity.ActivityLog;
import imagehost.catalogue.ImageCatalogue;
import imagehost.deletion.DeletionService;
import imagehost.http.BearerToken;
import imagehost.http.Routes;
import imagehost.moderation.ModerationService;
import imagehost.moderation.RefusedFiles;
import imagehost.storage.ImageStore;
import imagehost.web.RedirectServlet;
import imagehost.web.Registration;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContext;
import java.time.Clock;
import java.util.EnumSet;

/** Everything below {@code /admin}; registered only where there is an administrator's token. */
public record Administration(BearerToken token, SignedSessions sessions, SecretAttempts attempts,
		ImageCatalogue catalogue,
		ModerationService moderation, RefusedFiles refusedFiles, DeletionService deletions, ImageStore store,
		ActivityLog activity, Clock clock) {

	/** Registers all of it. */
	public void register(ServletContext context) {
		AdminAccess access = new AdminAccess(token, sessions, attempts, activity);
		Registration.add(context, "administrator", new AdministratorFilter(access),
				EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR));
		Registration.add(context, "admin", new OverviewPage(access, catalogue, moderation, store), Routes.ADMIN);
		Registration.add(context, "admin-redirect", new RedirectServlet(Routes.ADMIN), Routes.ADMIN + "/");
		Registration.add(context, "admin-login", new LoginPage(access), Routes.ADMIN_LOGIN);
		Registration.add(context, "admin-logout", new LogoutForm(access), Routes.ADMIN_LOGOUT);
		Registration.add(context, "admin-images",
				new ImageActions(access, catalogue, moderation, refusedFiles, deletions),
				Routes.ADMIN_IMAGES);
		Registration.add(context, "admin-reports", new ReportsPage(access, moderation), Routes.ADMIN_REPORTS);
		Registration.add(context, "admin-refused", new RefusedPage(access, refusedFiles), Routes.ADMIN_REFUSED);
		Registration.add(context, "admin-uploads", new UploadDaysPage(access, catalogue, clock), Routes.ADMIN_UPLOADS);
	}
}
