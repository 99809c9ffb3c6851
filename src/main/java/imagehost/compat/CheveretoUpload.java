package imagehost.compat;

import imagehost.http.Failure;
import imagehost.http.Links;
import imagehost.http.RequestContext;
import imagehost.image.RejectedException;
import imagehost.intake.Query;
import imagehost.intake.UploadRequest;
import imagehost.upload.UploadDesk;
import imagehost.upload.Uploaded;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * {@code POST /api/1/upload} as Chevereto's API 1.1 has it (v4-docs.chevereto.com/api/1/file-upload.html): the picture
 * as a file or base64 in {@code source}; the upload token in the header {@code X-API-Key} or as {@code key}; the answer
 * as {@code format} says, {@code json}, {@code txt} or {@code redirect}. Titles, albums and expiry are not known here
 * and are left aside.
 */
public final class CheveretoUpload extends AdapterServlet {
	private static final long serialVersionUID = 1L;
	private static final String FORMAT = "format";
	private static final String KEY = "key";

	private final transient UploadDesk desk;

	public CheveretoUpload(UploadDesk desk) {
		super("POST");
		this.desk = desk;
	}

	@Override
	void answer(HttpServletRequest request, HttpServletResponse response) throws RejectedException, IOException {
		Query query = Query.of(request.getQueryString());
		Map<String, String> fields = new HashMap<>();
		request.setAttribute(FORMAT, fields);
		query.first(FORMAT).ifPresent(format -> fields.put(FORMAT, format));
		String key = request.getHeader("X-API-Key");
		UploadRequest upload = UploadRequest.of(request, request.getInputStream()).single().withTokenField(KEY)
				.withToken(key == null ? query.first(KEY).orElse(null) : key).withFurtherFields(fields::put);
		Uploaded uploaded = desk.receive(upload).first();
		Links links = RequestContext.of(request).links();
		switch (format(request)) {
			case "txt" -> writeText(links.image(uploaded.entry().name()), response);
			case "redirect" -> redirect(links.page(uploaded.entry().id()), response);
			default -> write(CheveretoAnswer.of(uploaded, links), response);
		}
	}

	private static void redirect(String page, HttpServletResponse response) {
		response.setStatus(HttpServletResponse.SC_FOUND);
		response.setHeader("Location", page);
	}

	@Override
	void tell(Failure failure, String sentence, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		if (format(request).equals("txt")) {
			writeText(sentence, response);
			return;
		}
		write(CheveretoFailure.of(failure, sentence), response);
	}

	/** What the query or the form has asked for, as far as it was read. */
	private static String format(HttpServletRequest request) {
		return request.getAttribute(FORMAT) instanceof Map<?, ?> fields && fields.get(FORMAT) instanceof String format
				? format
				: "";
	}
}
