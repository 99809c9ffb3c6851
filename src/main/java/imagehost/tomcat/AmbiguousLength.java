package imagehost.tomcat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.coyote.Request;
import org.apache.coyote.http11.Http11InputBuffer;

/**
 * Finds requests that state the length of their body twice, by {@code Content-Length} and by {@code Transfer-Encoding}:
 * two servers may read two different requests from them (RFC 9112, section 6.3). Tomcat drops the first of the two
 * headers and reads on; by then it stands in the bytes of the head only, which the buffer still holds.
 */
final class AmbiguousLength {
	private static final String CONTENT_LENGTH = "\ncontent-length:";

	private AmbiguousLength() {
	}

	/**
	 * @param request whose body nobody has read of so far
	 */
	static boolean isIn(Request request) {
		return request.getMimeHeaders().getValue("transfer-encoding") != null
				&& request.getInputBuffer() instanceof Http11InputBuffer buffer
				&& head(buffer.getByteBuffer(), request.requestURI().getByteChunk().getStart())
						.toLowerCase(Locale.ROOT).contains(CONTENT_LENGTH);
	}

	/** From the target of the request to where the body begins. */
	private static String head(ByteBuffer buffer, int start) {
		byte[] head = new byte[Math.max(0, buffer.position() - start)];
		buffer.get(start, head);
		return new String(head, StandardCharsets.ISO_8859_1);
	}
}
