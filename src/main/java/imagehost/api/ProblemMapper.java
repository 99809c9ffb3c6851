package imagehost.api;

import imagehost.http.Failure;
import imagehost.http.RequestContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers every failure under {@code /api/} as a problem document: the only exception mapper. */
@Provider
public final class ProblemMapper implements ExceptionMapper<Throwable> {
	private final HttpServletRequest request;

	public ProblemMapper(@Context HttpServletRequest request) {
		this.request = request;
	}

	@Override
	public Response toResponse(Throwable thrown) {
		if (!(thrown instanceof WebApplicationException web)) {
			return FailureAnswer.of(Failure.of(thrown), RequestContext.of(request)).build();
		}
		int status = web.getResponse().getStatus();
		if (status < Response.Status.BAD_REQUEST.getStatusCode()) {
			return web.getResponse();
		}
		return FailureAnswer.of(Failure.ofStatus(status).causedBy(thrown), RequestContext.of(request))
				.header(HttpHeaders.ALLOW, web.getResponse().getHeaderString(HttpHeaders.ALLOW)).build();
	}
}
