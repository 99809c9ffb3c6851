package imagehost.intake;

import imagehost.http.Query;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an {@code application/x-www-form-urlencoded} body (URL Standard, section 5.1), streaming. A plus stays
 * one: the only long values here are base64, where a client that forgot to encode it means itself.
 */
final class UrlencodedForm implements Form {
	private static final int MAX_NAME_BYTES = 256;

	private final InputStream body;
	private @Nullable Value value;
	private boolean hasEnded;

	UrlencodedForm(InputStream body) {
		this.body = new BufferedInputStream(body);
	}

	@Override
	public Optional<FormField> next() throws IOException {
		if (value != null) {
			value.transferTo(OutputStream.nullOutputStream());
		}
		if (hasEnded) {
			return Optional.empty();
		}
		ByteArrayOutputStream name = new ByteArrayOutputStream();
		int next = body.read();
		while (next >= 0 && next != '=' && next != '&' && name.size() <= MAX_NAME_BYTES) {
			name.write(next);
			next = body.read();
		}
		hasEnded = next < 0;
		value = new Value(next == '=' || name.size() > MAX_NAME_BYTES);
		String field = Query.decode(name.toString(StandardCharsets.UTF_8));
		return Optional.of(new FormField(field, null, true, value));
	}

	/** One value, up to the next ampersand, its percent-encoding undone. */
	private final class Value extends InputStream {
		private boolean isOpen;
		private boolean isMalformed;

		Value(boolean isOpen) {
			this.isOpen = isOpen;
		}

		@Override
		public int read() throws IOException {
			if (isMalformed) {
				// Again, for reading many bytes at once swallows what is thrown in their midst.
				throw new Base64Input.MalformedException();
			}
			int next = isOpen ? body.read() : -1;
			if (next < 0 || next == '&') {
				hasEnded |= isOpen && next < 0;
				isOpen = false;
				return -1;
			}
			return next == '%' ? digit() << 4 | digit() : next;
		}

		private int digit() throws IOException {
			int digit = Character.digit(body.read(), 16);
			if (digit < 0) {
				isMalformed = true;
				throw new Base64Input.MalformedException();
			}
			return digit;
		}
	}
}
