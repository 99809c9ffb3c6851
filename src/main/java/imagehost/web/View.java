package imagehost.web;

import imagehost.http.RequestContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Shows a JSP. The page finds what it shows in {@code view}, its texts in {@code text}, and what the layout needs in
 * {@code language}, {@code languages}, {@code theme}, {@code themes}, {@code assets} and {@code administrator}.
 */
public final class View {
	/** May be kept, but is asked for anew each time. */
	public static final String REVALIDATE = "no-cache";
	/** For failures, and for what only one reader may see. */
	public static final String NEVER_KEEP = "no-store";

	/** The attribute that holds the token of the administrator's forms, where it is they who ask. */
	public static final String ADMINISTRATOR = "administrator";

	private View() {
	}

	public static void show(HttpServletRequest request, HttpServletResponse response, String jsp, Object view,
			String cacheControl) throws ServletException, IOException {
		RequestContext context = RequestContext.of(request);
		response.setContentType("text/html;charset=UTF-8");
		response.setHeader("Content-Language", context.language().tag());
		boolean isForOne = request.getAttribute(ADMINISTRATOR) != null;
		response.setHeader("Cache-Control", isForOne ? NEVER_KEEP : cacheControl);
		response.addHeader("Vary", "Accept-Language, Cookie");
		request.setAttribute("view", view);
		request.setAttribute("text", new Texts(context.messages()));
		request.setAttribute("language", context.language().tag());
		LanguageVersions.of(request).ifPresent(versions -> request.setAttribute("versions", versions));
		request.setAttribute("languages", SwitchLink.of(request, Switch.LANGUAGE, context.language().tag()));
		String theme = Switch.THEME.chosen(request).orElse(Switch.THEME.values().getFirst());
		request.setAttribute("theme", theme);
		request.setAttribute("themes", SwitchLink.of(request, Switch.THEME, theme));
		request.getRequestDispatcher("/WEB-INF/jsp/" + jsp + ".jsp").forward(request, response);
	}
}
