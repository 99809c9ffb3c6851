package imagehost.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * The answer to several files in one request.
 *
 * @param files for each a {@link Stored} or a {@link Problem}, which differ in their {@code status}
 */
record FileList(List<Object> files) {
	/** An image and the status that it would have been answered with alone. */
	record Stored(int status, @JsonUnwrapped ImageDocument image) {
	}
}
