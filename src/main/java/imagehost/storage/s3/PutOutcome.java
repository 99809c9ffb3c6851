package imagehost.storage.s3;

import java.util.Optional;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** What became of a put of a new object. */
enum PutOutcome {
	STORED,
	/** There is an object of this name: perhaps it is ours, by an attempt whose answer was lost. */
	TAKEN,
	/** Another put of the same name was under way; nothing is stored. */
	CONFLICT,
	/** No answer, or one that does not say: the object may be there, or appear later. */
	UNKNOWN;

	/** What an answer says that is not a success; nothing when the store has refused the put for another reason. */
	static Optional<PutOutcome> of(S3Exception answer) {
		int status = answer.statusCode();
		if (status == 412) {
			return Optional.of(TAKEN);
		}
		if (status == 409) {
			return Optional.of(CONFLICT);
		}
		return status >= 500 && status != 507 ? Optional.of(UNKNOWN) : Optional.empty();
	}
}
