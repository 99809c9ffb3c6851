package imagehost.image;

import java.util.List;

/** Tells whether an upload is a picture that a browser shows whole, and what is stored of it. Safe for many threads. */
public final class ImageInspector {
	private final List<FormatReader> readers;

	ImageInspector(List<FormatReader> readers) {
		this.readers = List.copyOf(readers);
	}

	/**
	 * Inspects the structure, scrubs, and verifies the scrubbed bytes by decoding them.
	 *
	 * @param file the whole upload; kept by the result where nothing had to be left out
	 * @throws RejectedException when it is not a JPEG, PNG or GIF, is damaged, or passes a limit
	 */
	public Image inspect(byte[] file) throws RejectedException {
		if (file.length == 0) {
			throw new RejectedException(Rejection.EMPTY_FILE);
		}
		for (FormatReader reader : readers) {
			if (reader.recognises(file)) {
				Inspection found = reader.inspect(file);
				byte[] verified = reader.verified(found, found.kept().toByteArray());
				return new Image(found.format(), found.width(), found.height(), found.frames(), verified);
			}
		}
		throw new RejectedException(Rejection.NOT_AN_IMAGE);
	}
}
