package imagehost.api;

import imagehost.http.Failure;
import imagehost.http.RequestContext;
import imagehost.upload.Outcome;
import imagehost.upload.Receipt;
import imagehost.upload.Uploaded;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Answers an upload. One file: its image, 201, or the problem. Several: an entry for each, in their order; 201 when all
 * were stored, 207 when some (as of RFC 4918, section 13: look at each), and otherwise the status of the first problem.
 */
record UploadAnswer(Receipt receipt, RequestContext context) {
	/** Less wanted than JSON by a client that takes anything. */
	static final String TEXT = MediaType.TEXT_PLAIN + ";charset=UTF-8;qs=0.5";
	private static final int CREATED = Response.Status.CREATED.getStatusCode();
	private static final int MULTI_STATUS = 207;

	static UploadAnswer of(Receipt receipt, HttpServletRequest request) {
		return new UploadAnswer(receipt, RequestContext.of(request));
	}

	Response asJson() {
		return receipt.isSingle()
				? single(receipt.first(), document -> document)
				: several(MediaType.APPLICATION_JSON_TYPE,
						new FileList(receipt.outcomes().stream().map(this::entry).toList()));
	}

	/** A line for each file: its link, or {@code error:} and the sentence. */
	Response asText() {
		return receipt.isSingle()
				? single(receipt.first(), document -> document.url() + "\n")
				: several(MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8"),
						receipt.outcomes().stream().map(this::line).collect(Collectors.joining()));
	}

	private Response single(Outcome outcome, Function<ImageDocument, Object> body) {
		return switch (outcome) {
			case Outcome.Stored(Uploaded uploaded) -> {
				ImageDocument document = document(uploaded);
				yield marked(Response.created(URI.create(document.url())).entity(body.apply(document))).build();
			}
			case Outcome.Failed(var fault) -> FailureAnswer.of(Failure.of(fault), context).build();
		};
	}

	private Response several(MediaType type, Object body) {
		List<Failure> failures = receipt.outcomes().stream().filter(Outcome.Failed.class::isInstance)
				.map(outcome -> Failure.of(((Outcome.Failed) outcome).fault())).toList();
		Map<String, Object> headers = new LinkedHashMap<>(Map.of(HttpHeaders.CACHE_CONTROL, "no-store"));
		failures.forEach(failure -> failure.applyTo(_ -> {
		}, headers::put, context));
		Response.ResponseBuilder answer = Response.status(status(failures)).type(type).entity(body);
		headers.forEach(answer::header);
		return marked(answer).build();
	}

	private int status(List<Failure> failures) {
		if (failures.isEmpty()) {
			return CREATED;
		}
		return failures.size() < receipt.outcomes().size() ? MULTI_STATUS : failures.getFirst().status();
	}

	/** Says so when anything of it is the answer of an earlier attempt. */
	private Response.ResponseBuilder marked(Response.ResponseBuilder answer) {
		boolean isReplayed = receipt.outcomes().stream()
				.anyMatch(outcome -> outcome instanceof Outcome.Stored stored && stored.uploaded().isReplayed());
		return isReplayed ? answer.header("Idempotency-Replayed", "true") : answer;
	}

	private Object entry(Outcome outcome) {
		return switch (outcome) {
			case Outcome.Stored(Uploaded uploaded) -> new FileList.Stored(CREATED, document(uploaded));
			case Outcome.Failed(var fault) -> Problem.of(Failure.of(fault), context);
		};
	}

	private String line(Outcome outcome) {
		return switch (outcome) {
			case Outcome.Stored(Uploaded uploaded) -> document(uploaded).url() + "\n";
			case Outcome.Failed(var fault) -> "error: " + Failure.of(fault).sentence(context) + "\n";
		};
	}

	private ImageDocument document(Uploaded uploaded) {
		return ImageDocument.of(uploaded.entry(), context.links(), uploaded.deleteKey());
	}
}
