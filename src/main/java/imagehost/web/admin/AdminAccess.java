package imagehost.web.admin;

import imagehost.access.SecretAttempts;
import imagehost.activity.ActivityLog;
import imagehost.http.Authorization;
import imagehost.http.BearerToken;
import imagehost.http.ClientAddress;
import imagehost.http.Failure;
import imagehost.http.RequestContext;
import imagehost.http.RequestOrigin;
import imagehost.http.Routes;
import imagehost.image.RejectedException;
import imagehost.web.Page;
import imagehost.web.SeeOther;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets the administrator in, by the token as a bearer presents it or by a session, and turns everybody else away. */
final class AdminAccess {
	/** For requests that carry the token itself: no other site can make a browser send it, so forms need no proof. */
	private static final Session BEARER = new Session("");
	private static final String COOKIE = "admin_session";
	private static final String FORM_TOKEN = "form";
	static final int TOO_MANY = 429;

	private final BearerToken token;
	private final SignedSessions sessions;
	private final SecretAttempts attempts;
	private final ActivityLog activity;

	AdminAccess(BearerToken token, SignedSessions sessions, SecretAttempts attempts, ActivityLog activity) {
		this.token = token;
		this.sessions = sessions;
		this.attempts = attempts;
		this.activity = activity;
	}

	/** The session of who may pass; where there is none, the request is answered. */
	Optional<Session> admit(HttpServletRequest request, HttpServletResponse response) throws IOException {
		// Another scheme is not for us: a proxy in front may ask for a name and a password of its own.
		Optional<String> bearer = Authorization.bearer(request.getHeader("Authorization"));
		if (bearer.isPresent()) {
			return admitBearer(bearer.get(), request, response);
		}
		Optional<Session> session = session(request);
		boolean isRead = Page.READ.contains(request.getMethod());
		if (session.isEmpty() && isRead) {
			SeeOther.answer(response, Routes.ADMIN_LOGIN);
			return Optional.empty();
		}
		if (session.isEmpty() || !isRead && !isOwnForm(session.get(), request)) {
			response.sendError(HttpServletResponse.SC_FORBIDDEN);
			return Optional.empty();
		}
		return session;
	}

	private Optional<Session> admitBearer(String given, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		int status = attempt(given, request, response);
		if (status == HttpServletResponse.SC_OK) {
			return Optional.of(BEARER);
		}
		response.sendError(status);
		return Optional.empty();
	}

	private static boolean isOwnForm(Session session, HttpServletRequest request) {
		@Nullable
		String given = request.getParameter(FORM_TOKEN);
		return given != null && SignedSessions.isOwnForm(session, given) && !RequestOrigin.isForeign(request);
	}

	/** The session that the browser presents, if it is one of ours. */
	Optional<Session> session(HttpServletRequest request) {
		Cookie[] cookies = request.getCookies();
		for (Cookie cookie : cookies == null ? new Cookie[0] : cookies) {
			Optional<Session> session = cookie.getName().equals(COOKIE)
					? sessions.find(cookie.getValue())
					: Optional.empty();
			if (session.isPresent()) {
				return session;
			}
		}
		return Optional.empty();
	}

	/** Begins a session where the token is right; the status says how it went: 200, 401 or 429. */
	int signIn(String given, HttpServletRequest request, HttpServletResponse response) {
		int status = attempt(given.strip(), request, response);
		if (status == HttpServletResponse.SC_OK) {
			activity.signedIn();
			response.addCookie(cookie(sessions.begin(), Routes.HOME, SignedSessions.LIFETIME, request));
		}
		return status;
	}

	/** The status that the token deserves; the headers of a refusal are set. */
	private int attempt(String given, HttpServletRequest request, HttpServletResponse response) {
		try {
			if (attempts.isRight(ClientAddress.of(request), () -> token.isEqualTo(given))) {
				return HttpServletResponse.SC_OK;
			}
			activity.failed("неверный ключ администратора", "");
			Failure.ofStatus(HttpServletResponse.SC_UNAUTHORIZED).applyTo(response, RequestContext.of(request));
			return HttpServletResponse.SC_UNAUTHORIZED;
		} catch (RejectedException tooMany) {
			Failure.of(tooMany).applyTo(response, RequestContext.of(request));
			return TOO_MANY;
		}
	}

	/** Makes the browser forget its session. */
	void signOut(HttpServletRequest request, HttpServletResponse response) {
		response.addCookie(cookie("", Routes.HOME, Duration.ZERO, request));
		response.addCookie(cookie("", Routes.ADMIN, Duration.ZERO, request)); // of a version before
	}

	/** For every page: those of images show what the administrator may do. */
	private static Cookie cookie(String value, String path, Duration age, HttpServletRequest request) {
		Cookie cookie = new Cookie(COOKIE, value);
		cookie.setPath(path);
		cookie.setMaxAge((int) age.toSeconds());
		cookie.setHttpOnly(true);
		// By the link, not the connection: TLS may end before nginx, and the public URL knows of it.
		cookie.setSecure(RequestContext.of(request).links().to(Routes.ADMIN).startsWith("https:"));
		cookie.setAttribute("SameSite", "Strict");
		return cookie;
	}
}
