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
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/** Answers every failure under {@code /api/} as a problem document: the only exception mapper. */
@Provider
public final class ProblemMapper implements ExceptionMapper<Throwable> {
	private static final Logger LOG = LogManager.getLogger(ProblemMapper.class);

	private final HttpServletRequest request;

	public ProblemMapper(@Context HttpServletRequest request) {
		this.request = request;
	}

	@Override
	public Response toResponse(Throwable thrown) {
		if (thrown instanceof WebApplicationException web && web.getResponse().getStatus() < 400) {
			return web.getResponse();
		}
		Failure failure = thrown instanceof WebApplicationException web
				? Failure.ofStatus(web.getResponse().getStatus())
				: Failure.of(thrown);
		RequestContext context = RequestContext.of(request);
		if (failure.status() >= 500) {
			LOG.error("request {} failed", context.id(), thrown);
		}
		Response.ResponseBuilder answer = Response.status(failure.status()).type(Problem.MEDIA_TYPE)
				.header(HttpHeaders.CACHE_CONTROL, "no-store").entity(Problem.of(failure, context));
		failure.retryAfterSeconds().ifPresent(seconds -> answer.header(HttpHeaders.RETRY_AFTER, seconds));
		failure.challenge().ifPresent(challenge -> answer.header(HttpHeaders.WWW_AUTHENTICATE, challenge));
		if (thrown instanceof WebApplicationException web) {
			String allow = web.getResponse().getHeaderString(HttpHeaders.ALLOW);
			answer.header(HttpHeaders.ALLOW, allow);
		}
		return answer.build();
	}
}
