package imagehost.intake;

import imagehost.image.RejectedException;
import imagehost.image.Rejection;
import imagehost.intake.IncomingFile.Content;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the files of one form. Each is given away only when the next one begins or the form has ended well: so options
 * may follow a single file, and a form that is malformed right behind a file does not store it. For one thread.
 */
final class FormReader {
	private static final Set<String> FILE_FIELDS = Set.of("file", "image", "source", "files[]", "images[]");
	/** What an upload itself does not know, and others must know before the first file is stored. */
	private static final Set<String> EARLY_FIELDS = Set.of("album", "album_key");
	private static final int MAX_FIELDS = 16;
	private static final int MAX_FIELD_BYTES = 1024;

	private final Form form;
	private final FileIntake intake;
	private final long contentLength;
	private final int maxFiles;
	private Admission admission;
	private FileOptions options;
	private @Nullable Content inHand;
	private String nameInHand = "";
	private int files;
	private int fields;
	private boolean hasGivenAway;

	FormReader(UploadRequest request, Form form, FileOptions options, Admission admission, FileIntake intake) {
		this.form = form;
		this.options = options;
		this.admission = admission;
		this.intake = intake;
		this.contentLength = request.contentLength();
		this.maxFiles = request.maxFiles();
	}

	/** Reads to the end of the form, or until the receiver wants no more. */
	void read(UploadReceiver receiver) {
		try {
			readFields(receiver);
		} catch (RejectedException | IOException | RuntimeException failure) {
			receiver.fault(BodyFault.of(failure), nameInHand);
		} finally {
			drop();
		}
	}

	private void readFields(UploadReceiver receiver) throws RejectedException, IOException {
		for (Optional<FormField> next = form.next(); next.isPresent(); next = form.next()) {
			FormField field = next.get();
			if (!isFile(field)) {
				option(field, receiver);
			} else if (inHand != null && files == maxFiles) {
				throw new RejectedException(Rejection.TOO_MANY_FILES, Map.of("limit", maxFiles));
			} else if (giveAway(receiver)) {
				inHand = file(field);
			} else {
				return;
			}
		}
		if (inHand == null && !hasGivenAway) {
			throw new RejectedException(Rejection.NO_FILE);
		}
		giveAway(receiver);
	}

	/** Whatever its field is called, a part with the name or the type of a file is one. */
	private static boolean isFile(FormField field) {
		boolean isNamed = field.fileName() != null && !field.fileName().isEmpty();
		return FILE_FIELDS.contains(field.name()) || isNamed || !field.isText() && field.fileName() == null;
	}

	private void option(FormField field, UploadReceiver receiver) throws RejectedException, IOException {
		countField();
		boolean isOption = FileOptions.isOption(field.name());
		// The files before it are stored already: the choice would silently not hold for them.
		if (hasGivenAway && (isOption || EARLY_FIELDS.contains(field.name()))) {
			throw new RejectedException(Rejection.LATE_OPTION, Map.of("parameter", field.name()));
		}
		String value = value(field);
		if (admission.isAskedIn(field.name())) {
			admission = admission.with(value);
		} else if (isOption) {
			options = options.with(field.name(), value);
		} else {
			receiver.field(field.name(), value);
		}
	}

	/** Every field that is not a file counts, empty ones too: there is work in each. */
	private void countField() throws RejectedException {
		if (++fields > MAX_FIELDS) {
			throw new RejectedException(Rejection.TOO_MANY_PARTS, Map.of("limit", MAX_FIELDS));
		}
	}

	private static String value(FormField field) throws RejectedException, IOException {
		byte[] value;
		try (InputStream in = field.content()) {
			value = in.readNBytes(MAX_FIELD_BYTES + 1);
		}
		if (value.length > MAX_FIELD_BYTES) {
			throw RejectedException.badParameter("field");
		}
		return new String(value, StandardCharsets.UTF_8);
	}

	/**
	 * The file in hand, if there is one; false when no further files are wanted. Only now must the client be admitted,
	 * for the field with its token may follow a single file.
	 */
	private boolean giveAway(UploadReceiver receiver) throws RejectedException {
		Content content = inHand;
		if (content == null) {
			return true;
		}
		admission.require();
		inHand = null;
		hasGivenAway = true;
		try (content) {
			String name = nameInHand.isEmpty() ? options.name() : nameInHand;
			return receiver.file(new IncomingFile(name, options.listed(), content));
		}
	}

	private @Nullable Content file(FormField field) throws RejectedException, IOException {
		nameInHand = field.fileName() == null ? "" : field.fileName();
		files++;
		try (InputStream content = field.content()) {
			return field.isText() ? text(content) : bytes(content, field.likelyBytes());
		}
	}

	/** Text in place of a file is base64; an empty field is one that was not filled in. */
	private @Nullable Content text(InputStream content) throws IOException, RejectedException {
		try (Base64Input decoded = new Base64Input(content)) {
			Content file = bytes(decoded, -1);
			if (decoded.hasText() || file instanceof IncomingFile.Refused) {
				return file;
			}
			files--;
			countField();
			return null;
		}
	}

	/** A file that is refused for itself does not end the request, as long as what follows it can be reached. */
	private Content bytes(InputStream bytes, long likelyBytes) throws RejectedException, IOException {
		RejectedException refusal;
		try {
			return intake.read(bytes, contentLength, likelyBytes);
		} catch (RejectedException tooLarge) {
			refusal = tooLarge;
		} catch (Base64Input.MalformedException | Base64Input.AddressException malformed) {
			refusal = BodyFault.rejection(malformed);
		}
		try {
			form.skipRest();
		} catch (IOException unreachable) {
			throw refusal;
		}
		return new IncomingFile.Refused(refusal);
	}

	private void drop() {
		if (inHand != null) {
			inHand.close();
		}
	}
}
