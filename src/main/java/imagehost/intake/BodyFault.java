package imagehost.intake;

import imagehost.image.RejectedException;
import imagehost.image.Rejection;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.Map;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.jspecify.annotations.Nullable;

/** What went wrong while a body was read, as the client is told. */
public final class BodyFault {
	private BodyFault() {
	}

	public static RejectedException of(IOException failure) {
		// FileUpload wraps what its stream throws while it looks for a boundary.
		for (@Nullable
		Throwable cause = failure; cause != null; cause = cause.getCause()) {
			switch (cause) {
				case LimitedInput.TooLargeException tooLarge -> {
					return new RejectedException(Rejection.REQUEST_TOO_LARGE, Map.of("limit_bytes", tooLarge.limit()));
				}
				case MinimumRateInput.TooSlowException _,SocketTimeoutException _ -> {
					return new RejectedException(Rejection.TOO_SLOW);
				}
				case Base64Input.AddressException _ -> {
					return new RejectedException(Rejection.ADDRESS_NOT_FETCHED);
				}
				case Base64Input.MalformedException _ -> {
					return new RejectedException(Rejection.MALFORMED_BASE64);
				}
				default -> {
					// looked for further down
				}
			}
		}
		// A part header over its limit arrives as a FileUploadSizeException: malformed too, not a large file.
		boolean isMultipart = failure instanceof FileUploadException;
		return new RejectedException(isMultipart ? Rejection.MALFORMED_MULTIPART : Rejection.BODY_INTERRUPTED);
	}
}
