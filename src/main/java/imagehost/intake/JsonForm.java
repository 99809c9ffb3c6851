package imagehost.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The members of a JSON object (RFC 8259) as the fields of a form, streaming: a string may be the base64 of a whole
 * file, and is never held as one. Other values are texts as they stand there, {@code null} is empty; there are no
 * objects and arrays within. What follows the object is not looked at.
 */
final class JsonForm implements Form {
	private static final int MAX_NAME_BYTES = 256;
	private static final int MAX_LITERAL_BYTES = 32;

	private final JsonInput body;
	private final JsonString string;
	private boolean hasBegun;
	private boolean hasEnded;

	JsonForm(InputStream body) {
		this.body = new JsonInput(body);
		this.string = new JsonString(this.body);
	}

	@Override
	public Optional<FormField> next() throws IOException {
		skipRest();
		if (hasEnded || isAtEnd()) {
			hasEnded = true;
			return Optional.empty();
		}
		string.begin();
		String name = new String(string.readNBytes(MAX_NAME_BYTES), StandardCharsets.UTF_8);
		skipRest();
		require(body.significant() == ':');
		return Optional.of(new FormField(name, null, true, -1, value()));
	}

	/** Otherwise the quotation mark before the name of a member has been read. */
	private boolean isAtEnd() throws IOException {
		int next = body.significant();
		if (!hasBegun) {
			require(next == '{');
			hasBegun = true;
			next = body.significant();
		} else if (next == ',') {
			next = body.significant();
			require(next == '"');
		} else {
			require(next == '}');
		}
		require(next == '"' || next == '}');
		return next == '}';
	}

	private InputStream value() throws IOException {
		int next = body.significant();
		if (next == '"') {
			string.begin();
			return string;
		}
		StringBuilder literal = new StringBuilder();
		while (Character.isLetterOrDigit(next) || next == '-' || next == '+' || next == '.') {
			literal.append((char) next);
			require(literal.length() <= MAX_LITERAL_BYTES);
			next = body.take();
		}
		require(!literal.isEmpty() && next >= 0);
		body.back();
		String text = literal.toString();
		return new ByteArrayInputStream(
				(text.equals("null") ? "" : text).getBytes(StandardCharsets.ISO_8859_1));
	}

	private static void require(boolean isRight) throws IOException {
		if (!isRight) {
			throw new MalformedException();
		}
	}

	@Override
	public void skipRest() throws IOException {
		string.skipRest();
	}

	/** Not such an object. */
	static final class MalformedException extends IOException {
		@Serial
		private static final long serialVersionUID = 1L;
	}
}
