package imagehost.intake;

import imagehost.image.RejectedException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The one file of a request whose body is the file. */
final class RawFile implements IncomingFiles {
	private final UploadRequest request;
	private final FormOptions options;
	private final InputStream body;
	private final FileIntake intake;
	private boolean isRead;

	RawFile(UploadRequest request, FormOptions options, InputStream body, FileIntake intake) {
		this.request = request;
		this.options = options;
		this.body = body;
		this.intake = intake;
	}

	@Override
	public Optional<IncomingFile> next() throws RejectedException, IOException {
		if (isRead) {
			return Optional.empty();
		}
		isRead = true;
		options.requireAdmission();
		IncomingFile file = intake.read(request.beside().name(), body, request.contentLength());
		options.applyTo(file);
		return Optional.of(file);
	}

	@Override
	public String nameInHand() {
		return request.beside().name();
	}

	@Override
	public void close() {
		// nothing is kept back
	}
}
