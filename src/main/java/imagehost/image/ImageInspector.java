package imagehost.image;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Decides whether an upload is an image that a browser shows whole, and what is stored of it. Safe for many threads.
 */
public final class ImageInspector {
	private final ReadersByFormat readers;

	/** @param readers one of each format that is accepted */
	public ImageInspector(List<FormatReader> readers) {
		this.readers = new ReadersByFormat(readers);
	}

	/** One line for the log at the start: what decodes the formats on this machine. */
	public String description() {
		return readers.all().map(FormatReader::description).filter(line -> !line.isEmpty())
				.collect(Collectors.joining("; "));
	}

	/**
	 * Inspects, scrubs, and verifies the scrubbed bytes by decoding them.
	 *
	 * @param file the whole upload; the result keeps this array where nothing had to be removed
	 * @throws RejectedException when it is in no accepted format, is damaged, or exceeds a limit
	 */
	public Image inspect(byte[] file) throws RejectedException {
		return scrub(file, Effort.ofOneImage()).verify();
	}

	/**
	 * The first half of {@link #inspect}, for a caller that bounds the memory of decoders, and the work: inspects and
	 * scrubs.
	 *
	 * @param file the whole upload; the result keeps this array
	 * @param effort of which this is a part, and what the result does
	 * @throws RejectedException when it is in no accepted format, is damaged, or exceeds a limit
	 */
	public ScrubbedImage scrub(byte[] file, Effort effort) throws RejectedException {
		if (file.length == 0) {
			throw new RejectedException(Rejection.EMPTY_FILE);
		}
		FormatReader reader = ImageFormat.of(file).flatMap(readers::find)
				.orElseThrow(() -> new RejectedException(Rejection.NOT_AN_IMAGE));
		return new ScrubbedImage(reader.format(), reader.verification(), reader.inspect(file, effort), effort);
	}
}
