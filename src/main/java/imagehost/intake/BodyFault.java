package imagehost.intake;

import imagehost.failure.Fault;
import imagehost.image.RejectedException;
import imagehost.image.Rejection;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says what went wrong while a request was read. */
final class BodyFault {
	private BodyFault() {
	}

	static Fault of(Exception failure) {
		return Fault.of(failure instanceof IOException unreadable ? rejection(unreadable) : failure);
	}

	/** A body that cannot be read is always the client's fault: it is malformed, too large, too slow, or broke off. */
	static RejectedException rejection(IOException failure) {
		// Streams around the body may wrap what it throws.
		for (@Nullable
		Throwable cause = failure; cause != null; cause = cause.getCause()) {
			switch (cause) {
				case LimitedInput.TooLargeException tooLarge -> {
					return new RejectedException(Rejection.REQUEST_TOO_LARGE, Map.of("limit_bytes", tooLarge.limit()));
				}
				case MinimumRateInput.TooSlowException _ -> {
					return new RejectedException(Rejection.TOO_SLOW);
				}
				case SocketTimeoutException _ -> {
					return new RejectedException(Rejection.TOO_SLOW);
				}
				case Base64Input.AddressException _ -> {
					return new RejectedException(Rejection.ADDRESS_NOT_FETCHED);
				}
				case Base64Input.MalformedException _ -> {
					return new RejectedException(Rejection.MALFORMED_BASE64);
				}
				case MultipartInput.MalformedException _ -> {
					return new RejectedException(Rejection.MALFORMED_MULTIPART);
				}
				case JsonForm.MalformedException _ -> {
					return new RejectedException(Rejection.MALFORMED_JSON);
				}
				default -> {
					// looked for further down
				}
			}
		}
		return new RejectedException(Rejection.BODY_INTERRUPTED);
	}
}
