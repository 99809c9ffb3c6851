package imagehost.intake;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * One field of a form as it comes in.
 *
 * @param fileName as the client gave it; null when it gave none
 * @param isText whether the content is text of the form and not a file's own bytes
 * @param likelyBytes of the content, were this field the last; negative when that is not known
 * @param content to be read before the next field is asked for; closing it closes no more than the field
 */
record FormField(String name, @Nullable String fileName, boolean isText, long likelyBytes,
		InputStream content) {
}
