package imagehost.compat;

import imagehost.failure.Fault;
import imagehost.http.Failure;
import imagehost.http.Links;
import imagehost.http.Query;
import imagehost.http.RequestContext;
import imagehost.intake.UploadRequest;
import imagehost.upload.Outcome;
import imagehost.upload.UploadDesk;
import imagehost.upload.Uploaded;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code POST /obsidian} as the plugin Image Auto Upload of Obsidian expects of a PicGo elsewhere ("remote server
 * mode"): images as files of a form, 200 with their links in the same order; the upload token as {@code key} in the
 * query. The plugin puts in all links or none, so it is a failure when one image is refused.
 */
final class ObsidianUpload extends AdapterServlet {
	private static final long serialVersionUID = 1L;

	private final transient UploadDesk desk;

	ObsidianUpload(UploadDesk desk) {
		super("POST");
		this.desk = desk;
	}

	@Override
	void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
		Links links = RequestContext.of(request).links();
		UploadRequest upload = UploadRequest.of(request, request.getInputStream())
				.withToken(Query.of(request.getQueryString()).first("key").orElse(null));
		List<String> stored = new ArrayList<>();
		Optional<Fault> first = Optional.empty();
		for (Outcome outcome : desk.receive(upload).outcomes()) {
			switch (outcome) {
				case Outcome.Stored(Uploaded uploaded) -> stored.add(links.image(uploaded.entry().name()));
				case Outcome.Failed(Fault fault) -> first = first.or(() -> Optional.of(fault));
			}
		}
		if (first.isPresent()) {
			fail(Failure.of(first.get()), request, response);
			return;
		}
		write(new ObsidianAnswer(true, stored, null), response);
	}

	@Override
	void write(Failure failure, String sentence, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		write(new ObsidianAnswer(false, List.of(), sentence), response);
	}
}
