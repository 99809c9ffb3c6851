package imagehost.compat;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import imagehost.http.Failure;
import imagehost.http.HttpStatus;

/**
 * A failure in Chevereto's form.
 *
 * @param statusTxt the reason phrase of the status
 */
@JsonNaming(SnakeCaseStrategy.class)
record CheveretoFailure(int statusCode, Fault error, String statusTxt) {

	/**
	 * @param message the sentence for the user
	 * @param code a number; Chevereto's own are not documented
	 * @param context the stable code of this service
	 */
	record Fault(String message, int code, String context) {
	}

	static CheveretoFailure of(Failure failure, String sentence) {
		return new CheveretoFailure(failure.status(), new Fault(sentence, failure.status(), failure.code()),
				HttpStatus.reasonPhrase(failure.status()));
	}
}
