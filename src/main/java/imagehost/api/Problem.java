package imagehost.api;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import imagehost.http.Failure;
import imagehost.http.HttpStatus;
import imagehost.http.RequestContext;
import java.util.Map;

/**
 * A problem document (RFC 9457).
 *
 * @param title short, English, the same for every occurrence
 * @param detail one sentence in the user's language
 * @param instance a URN that also stands in the technical log
 * @param code stable, for programs
 * @param facts further members, such as {@code limit_bytes}
 */
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "code"})
record Problem(String type, String title, int status, String detail, String instance, String code,
		@JsonAnyGetter Map<String, Object> facts) {

	static final String MEDIA_TYPE = "application/problem+json";

	static Problem of(Failure failure, RequestContext context) {
		return new Problem("about:blank", HttpStatus.reasonPhrase(failure.status()), failure.status(),
				failure.sentence(context),
				"urn:imagehost:request:" + context.id(), failure.code(), failure.facts());
	}
}
