package imagehost.compat;

import imagehost.failure.Fault;
import imagehost.http.Failure;
import imagehost.http.Links;
import imagehost.http.Query;
import imagehost.http.RequestContext;
import imagehost.intake.UploadRequest;
import imagehost.upload.Outcome;
import imagehost.upload.Receipt;
import imagehost.upload.UploadDesk;
import imagehost.upload.Uploaded;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * {@code POST /api/1/upload} as Chevereto's API 1.1 has it (v4-docs.chevereto.com/api/1/file-upload.html): the image as
 * a file or base64 in {@code source}; the upload token in the header {@code X-API-Key} or as {@code key}; the answer as
 * {@code format} says, {@code json}, {@code txt} or {@code redirect}. Titles, albums and expiry are not known here and
 * are left aside.
 */
final class CheveretoUpload extends AdapterServlet {
	private static final long serialVersionUID = 1L;
	private static final String FORMAT = "format";
	private static final String KEY = "key";

	private final transient UploadDesk desk;

	CheveretoUpload(UploadDesk desk) {
		super("POST");
		this.desk = desk;
	}

	@Override
	void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
		Query query = Query.of(request.getQueryString());
		String key = request.getHeader("X-API-Key");
		UploadRequest upload = UploadRequest.of(request, request.getInputStream()).single().withTokenField(KEY)
				.withToken(key == null ? query.first(KEY).orElse(null) : key);
		Receipt receipt = desk.receive(upload);
		request.setAttribute(FORMAT, receipt.fields().getOrDefault(FORMAT, query.first(FORMAT).orElse("")));
		switch (receipt.first()) {
			case Outcome.Stored(Uploaded uploaded) -> write(uploaded, request, response);
			case Outcome.Failed(Fault fault) -> fail(Failure.of(fault), request, response);
		}
	}

	private static void write(Uploaded uploaded, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
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
	void write(Failure failure, String sentence, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		if (format(request).equals("txt")) {
			writeText(sentence, response);
			return;
		}
		write(CheveretoFailure.of(failure, sentence), response);
	}

	/** What the query or the form has asked for, as far as it was read. */
	private static String format(HttpServletRequest request) {
		return request.getAttribute(FORMAT) instanceof String format ? format : "";
	}
}
