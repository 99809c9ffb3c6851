package imagehost.intake;

import imagehost.image.RejectedException;
import imagehost.image.Rejection;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What a client chose for its files: fields of a form, or parameters of the query. */
final class FormOptions {
	private static final String LISTED = "listed";
	private static final String NAME = "name";
	/** Sent by the plain form: it showed the choice, and a browser says nothing of a box that is not ticked. */
	private static final String ASKED = "listed_asked";
	private static final Set<String> OPTIONS = Set.of(LISTED, ASKED, NAME);
	private static final int MAX_FIELD_BYTES = 1024;

	private final UploadTokens tokens;
	private final @Nullable String tokenField;
	private final BiConsumer<String, String> furtherFields;
	private boolean isAdmitted;
	private @Nullable Boolean isListed;
	private boolean isAsked;
	private String name;

	/**
	 * @throws RejectedException when the client may not upload, or its choice beside the body is neither yes nor no
	 */
	FormOptions(UploadRequest request, UploadTokens tokens) throws RejectedException {
		UploadHeaders beside = request.beside();
		this.tokens = tokens;
		this.furtherFields = request.furtherFields();
		this.tokenField = beside.token() == null ? request.tokenField() : null;
		if (tokenField == null) {
			tokens.require(beside.token());
			isAdmitted = true;
		}
		name = beside.name();
		if (beside.listed() != null) {
			isListed = parseBoolean(beside.listed());
		}
	}

	/**
	 * Asked before a file is read.
	 *
	 * @throws RejectedException when a token is asked for and no field has brought one so far
	 */
	void requireAdmission() throws RejectedException {
		if (!isAdmitted) {
			tokens.require(null);
		}
	}

	static boolean isOption(String field) {
		return OPTIONS.contains(field);
	}

	/** Takes a field; one that is not known goes to who asked for it. */
	void take(FormPart part) throws RejectedException, IOException {
		byte[] value;
		try (InputStream in = part.content()) {
			value = in.readNBytes(MAX_FIELD_BYTES + 1);
		}
		if (value.length > MAX_FIELD_BYTES) {
			throw bad(part.isText() ? "field" : "file");
		}
		String text = new String(value, StandardCharsets.UTF_8);
		if (part.field().equals(tokenField)) {
			tokens.require(text.strip());
			isAdmitted = true;
			return;
		}
		switch (part.field()) {
			case LISTED -> {
				if (isListed != null) {
					throw bad(LISTED);
				}
				isListed = parseBoolean(text);
			}
			case ASKED -> isAsked = true;
			case NAME -> name = text;
			default -> furtherFields.accept(part.field(), text);
		}
	}

	void applyTo(IncomingFile file) {
		file.callIfNameless(name);
		if (isListed != null) {
			file.chooseListed(isListed);
		} else if (isAsked) {
			file.chooseListed(false);
		}
	}

	private static boolean parseBoolean(String text) throws RejectedException {
		return switch (text.strip().toLowerCase(Locale.ROOT)) {
			case "true", "on", "1", "yes" -> true;
			case "false", "off", "0", "no" -> false;
			default -> throw bad(LISTED);
		};
	}

	private static RejectedException bad(String parameter) {
		return new RejectedException(Rejection.BAD_PARAMETER, Map.of("parameter", parameter));
	}
}
