package imagehost.image;

import java.util.List;

/** Tells whether an upload is a picture that a browser shows whole, and what is stored of it. Safe for many threads. */
public final class ImageInspector {
	private final List<FormatReader> readers;
	private final String description;

	ImageInspector(List<FormatReader> readers) {
		this(readers, "");
	}

	private ImageInspector(List<FormatReader> readers, String description) {
		this.readers = List.copyOf(readers);
		this.description = description;
	}

	/** The inspector of the service, with the best JPEG decoder of this machine. */
	public static ImageInspector of(ImageLimits limits) {
		JpegDecoder jpeg = JpegDecoders.ofThisMachine();
		return new ImageInspector(
				List.of(new JpegReader(limits, jpeg), new PngReader(limits), new GifReader(limits)),
				"JPEG is verified by " + jpeg.description());
	}

	/** One line for the start of the service: which decoder verifies JPEG, and why. */
	public String description() {
		return description;
	}

	/**
	 * Inspects, scrubs, and verifies the scrubbed bytes by decoding them.
	 *
	 * @param file the whole upload; kept by the result where nothing had to be left out
	 * @throws RejectedException when it is not a JPEG, PNG or GIF, is damaged, or passes a limit
	 */
	public Image inspect(byte[] file) throws RejectedException {
		return scrub(file).verify();
	}

	/**
	 * The first half of {@link #inspect}, for a caller that bounds the memory of decoders: inspects and scrubs.
	 *
	 * @param file the whole upload; kept by the result
	 * @throws RejectedException when it is not a JPEG, PNG or GIF, is damaged, or passes a limit
	 */
	public ScrubbedImage scrub(byte[] file) throws RejectedException {
		if (file.length == 0) {
			throw new RejectedException(Rejection.EMPTY_FILE);
		}
		for (FormatReader reader : readers) {
			if (reader.recognises(file)) {
				return new ScrubbedImage(reader, reader.inspect(file));
			}
		}
		throw new RejectedException(Rejection.NOT_AN_IMAGE);
	}
}
