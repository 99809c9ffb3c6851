package imagehost.api;

import imagehost.http.Failure;
import imagehost.http.RequestContext;
import jakarta.ws.rs.core.Response;

/** A failure as JAX-RS answers it: a problem document with the status and the headers of the failure. */
final class FailureAnswer {
	private FailureAnswer() {
	}

	/** The answer, still to be built. */
	static Response.ResponseBuilder of(Failure failure, RequestContext context) {
		Response.ResponseBuilder answer = Response.status(failure.status()).type(Problem.MEDIA_TYPE)
				.entity(Problem.of(failure, context));
		failure.applyTo(answer::status, answer::header, context);
		return answer;
	}
}
