package imagehost.image;

import java.util.List;

/** Tells whether an upload is a picture that a browser shows whole, and what is stored of it. Safe for many threads. */
public final class ImageInspector {
	private final List<FormatReader> readers;

	ImageInspector(List<FormatReader> readers) {
		this.readers = List.copyOf(readers);
	}

	/** The inspector of the service. */
	public static ImageInspector standard() {
		return new ImageInspector(List.of(new ImageIoReader(ImageFormat.JPEG, 0xFF, 0xD8, 0xFF),
				new ImageIoReader(ImageFormat.PNG, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A),
				new ImageIoReader(ImageFormat.GIF, 'G', 'I', 'F', '8')));
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
				byte[] scrubbed = found.kept().toByteArray();
				reader.verify(found, scrubbed);
				return new Image(found.format(), found.width(), found.height(), found.frames(), scrubbed);
			}
		}
		throw new RejectedException(Rejection.NOT_AN_IMAGE);
	}
}
