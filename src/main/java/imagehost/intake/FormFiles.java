package imagehost.intake;

import imagehost.image.RejectedException;
import imagehost.image.Rejection;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The files of a form. Each is handed out only when the next one begins or the form has ended well: so options may
 * follow a single file, and a form that is malformed right behind a file stores it not.
 */
final class FormFiles implements IncomingFiles {
	private static final Set<String> FILE_FIELDS = Set.of("file", "image", "source", "files[]", "images[]");
	private static final int MAX_FIELDS = 16;

	private final FormParts parts;
	private final FormOptions options;
	private final FileIntake intake;
	private final long contentLength;
	private final int maxFiles;
	private @Nullable IncomingFile inHand;
	private @Nullable FormPart waiting;
	private String nameInHand = "";
	private int files;
	private int fields;
	private boolean hasHandedOut;

	FormFiles(FormParts parts, FormOptions options, FileIntake intake, UploadRequest request) {
		this.parts = parts;
		this.options = options;
		this.intake = intake;
		this.contentLength = request.contentLength();
		this.maxFiles = request.maxFiles();
	}

	@Override
	public Optional<IncomingFile> next() throws RejectedException, IOException {
		if (waiting != null) {
			inHand = read(waiting);
			waiting = null;
		}
		for (Optional<FormPart> part = parts.next(); part.isPresent(); part = parts.next()) {
			if (!FILE_FIELDS.contains(part.get().field())) {
				option(part.get());
			} else if (inHand == null) {
				inHand = read(part.get());
			} else if (files == maxFiles) {
				throw new RejectedException(Rejection.TOO_MANY_FILES, Map.of("limit", maxFiles));
			} else {
				waiting = part.get();
				return handOut();
			}
		}
		if (inHand == null && !hasHandedOut) {
			throw new RejectedException(Rejection.NO_FILE);
		}
		return inHand == null ? Optional.empty() : handOut();
	}

	private void option(FormPart part) throws RejectedException, IOException {
		if (++fields > MAX_FIELDS) {
			throw new RejectedException(Rejection.TOO_MANY_PARTS, Map.of("limit", MAX_FIELDS));
		}
		// What came before is stored already: silently, the choice would not hold for it.
		if (hasHandedOut && FormOptions.isOption(part.field())) {
			throw new RejectedException(Rejection.LATE_OPTION, Map.of("parameter", part.field()));
		}
		options.take(part);
	}

	private Optional<IncomingFile> handOut() {
		IncomingFile file = inHand;
		inHand = null;
		hasHandedOut = true;
		if (file != null) {
			options.applyTo(file);
		}
		return Optional.ofNullable(file);
	}

	private @Nullable IncomingFile read(FormPart part) throws RejectedException, IOException {
		options.requireAdmission();
		nameInHand = part.fileName() == null ? "" : part.fileName();
		files++;
		try (InputStream content = part.content()) {
			return part.isText() ? readText(content) : read(content, content);
		}
	}

	/** Text in place of a file is base64; an empty field is one that was not filled in. */
	private @Nullable IncomingFile readText(InputStream content) throws IOException, RejectedException {
		try (Base64Input bytes = new Base64Input(content)) {
			IncomingFile file = read(bytes, content);
			boolean isEmpty = !bytes.hasText() && !file.isRefused();
			files -= isEmpty ? 1 : 0;
			return isEmpty ? null : file;
		}
	}

	/** A file that is refused for itself does not end the request, as long as what follows it can be reached. */
	private IncomingFile read(InputStream bytes, InputStream rest) throws RejectedException, IOException {
		RejectedException refusal;
		try {
			return intake.read(nameInHand, bytes, contentLength);
		} catch (RejectedException tooLarge) {
			refusal = tooLarge;
		} catch (Base64Input.MalformedException | Base64Input.AddressException malformed) {
			refusal = BodyFault.of(malformed);
		}
		try {
			rest.transferTo(OutputStream.nullOutputStream());
		} catch (IOException unreachable) {
			throw refusal;
		}
		return IncomingFile.refused(nameInHand, refusal);
	}

	@Override
	public String nameInHand() {
		return nameInHand;
	}

	@Override
	public void close() {
		if (inHand != null) {
			inHand.close();
		}
	}
}
