package imagehost.web.admin;

import imagehost.activity.ActivityLog;
import imagehost.http.BearerToken;
import imagehost.http.RequestContext;
import imagehost.http.RequestOrigin;
import imagehost.http.Routes;
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
	private static final int UNAUTHORIZED = HttpServletResponse.SC_UNAUTHORIZED;
	static final int TOO_MANY = 429;

	private final BearerToken token;
	private final SignedSessions sessions;
	private final LoginAttempts attempts;
	private final ActivityLog activity;

	AdminAccess(BearerToken token, SignedSessions sessions, LoginAttempts attempts, ActivityLog activity) {
		this.token = token;
		this.sessions = sessions;
		this.attempts = attempts;
		this.activity = activity;
	}

	/** The session of who may pass; where there is none, the request is answered. */
	Optional<Session> admit(HttpServletRequest request, HttpServletResponse response) throws IOException {
		@Nullable
		String authorization = request.getHeader("Authorization");
		if (authorization != null) {
			return admitBearer(authorization, request, response);
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

	private Optional<Session> admitBearer(String authorization, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		int status = attempt(request, token.isPresentedBy(authorization));
		if (status == HttpServletResponse.SC_OK) {
			return Optional.of(BEARER);
		}
		refuse(response, status);
		response.sendError(status);
		return Optional.empty();
	}

	/** Headers of a refusal. */
	private static void refuse(HttpServletResponse response, int status) {
		if (status == TOO_MANY) {
			response.setHeader("Retry-After", Long.toString(LoginAttempts.REMEMBERED.toSeconds()));
		} else {
			response.setHeader("WWW-Authenticate", "Bearer"); // RFC 9110, section 11.6.1
		}
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
		int status = attempt(request, token.isEqualTo(given.strip()));
		if (status == HttpServletResponse.SC_OK) {
			activity.signedIn();
			response.addCookie(cookie(sessions.begin(), SignedSessions.LIFETIME, request));
		} else {
			refuse(response, status);
		}
		return status;
	}

	private int attempt(HttpServletRequest request, boolean isRight) {
		String address = request.getRemoteAddr();
		if (attempts.isBlocked(address)) {
			return TOO_MANY;
		}
		if (isRight) {
			return HttpServletResponse.SC_OK;
		}
		attempts.failed(address);
		activity.failed("неверный ключ администратора", "");
		return UNAUTHORIZED;
	}

	/** Makes the browser forget its session. */
	void signOut(HttpServletRequest request, HttpServletResponse response) {
		response.addCookie(cookie("", Duration.ZERO, request));
	}

	private static Cookie cookie(String value, Duration age, HttpServletRequest request) {
		Cookie cookie = new Cookie(COOKIE, value);
		cookie.setPath(Routes.ADMIN);
		cookie.setMaxAge((int) age.toSeconds());
		cookie.setHttpOnly(true);
		// By the link, not the connection: TLS may end before nginx, and the public URL knows of it.
		cookie.setSecure(RequestContext.of(request).links().to(Routes.ADMIN).startsWith("https:"));
		cookie.setAttribute("SameSite", "Strict");
		return cookie;
	}
}
