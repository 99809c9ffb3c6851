package imagehost.api;

import imagehost.http.Failure;
import imagehost.http.RequestContext;
import imagehost.image.RejectedException;
import imagehost.upload.Outcome;
import imagehost.upload.Receipt;
import imagehost.upload.Uploaded;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/**
 * Answers an upload. One file: its picture, 201, or the problem. Several: an entry for each, in their order; 201 when
 * all were stored, 207 when some (as of RFC 4918, section 13: look at each), and otherwise the status of the first
 * problem.
 */
record UploadAnswer(Receipt receipt, RequestContext context) {
	/** Less wanted than JSON by who takes anything. */
	static final String TEXT = MediaType.TEXT_PLAIN + ";charset=UTF-8;qs=0.5";
	private static final Logger LOG = LogManager.getLogger(UploadAnswer.class);
	private static final int MULTI_STATUS = 207;

	static UploadAnswer of(Receipt receipt, HttpServletRequest request) {
		return new UploadAnswer(receipt, RequestContext.of(request));
	}

	/**
	 * @throws RejectedException when the only file was not stored, by the client's fault; ours is thrown as it was
	 */
	Response asJson() throws RejectedException {
		if (receipt.isSingle()) {
			ImageDocument document = document(receipt.first());
			return created(document).entity(document).build();
		}
		List<Object> files = receipt.outcomes().stream().map(this::entry).toList();
		return several().type(MediaType.APPLICATION_JSON_TYPE).entity(new FileList(files)).build();
	}

	/**
	 * A line for each file: its link, or {@code error:} and the sentence.
	 *
	 * @throws RejectedException likewise
	 */
	Response asText() throws RejectedException {
		if (receipt.isSingle()) {
			ImageDocument document = document(receipt.first());
			return created(document).entity(document.url() + "\n").build();
		}
		String lines = receipt.outcomes().stream().map(this::line).collect(Collectors.joining());
		return several().type(MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8")).entity(lines).build();
	}

	private Response.ResponseBuilder created(ImageDocument document) {
		return told(Response.created(URI.create(document.url())));
	}

	/** Says so when anything of it is the answer of an earlier attempt. */
	private Response.ResponseBuilder told(Response.ResponseBuilder answer) {
		boolean isReplayed = receipt.outcomes().stream()
				.anyMatch(outcome -> outcome instanceof Outcome.Stored stored && stored.uploaded().isReplayed());
		return isReplayed ? answer.header("Idempotency-Replayed", "true") : answer;
	}

	private Response.ResponseBuilder several() {
		List<Failure> failures = receipt.outcomes().stream().filter(Outcome.Failed.class::isInstance)
				.map(outcome -> failure(((Outcome.Failed) outcome).cause())).toList();
		Response.ResponseBuilder answer = Response.status(status(failures)).header(HttpHeaders.CACHE_CONTROL,
				"no-store");
		failures.stream().flatMapToInt(failure -> failure.retryAfterSeconds().stream()).max()
				.ifPresent(seconds -> answer.header(HttpHeaders.RETRY_AFTER, seconds));
		return told(answer);
	}

	private int status(List<Failure> failures) {
		if (failures.isEmpty()) {
			return Response.Status.CREATED.getStatusCode();
		}
		return failures.size() < receipt.outcomes().size() ? MULTI_STATUS : failures.getFirst().status();
	}

	private Failure failure(Exception cause) {
		Failure failure = Failure.of(cause);
		if (failure.status() >= 500) {
			LOG.error("request {} failed", context.id(), cause);
		}
		return failure;
	}

	private Object entry(Outcome outcome) {
		return switch (outcome) {
			case Outcome.Stored stored ->
				new FileList.Stored(Response.Status.CREATED.getStatusCode(), document(stored.uploaded()));
			case Outcome.Failed failed -> Problem.of(Failure.of(failed.cause()), context);
		};
	}

	private String line(Outcome outcome) {
		return switch (outcome) {
			case Outcome.Stored stored -> document(stored.uploaded()).url() + "\n";
			case Outcome.Failed failed ->
				"error: " + Problem.of(Failure.of(failed.cause()), context).detail() + "\n";
		};
	}

	private ImageDocument document(Uploaded uploaded) {
		return ImageDocument.of(uploaded.entry(), context.links(), uploaded.deleteKey());
	}
}
