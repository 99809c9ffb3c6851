package imagehost.image;

import java.util.Optional;

/** Chooses the decoder for JPEG. */
final class JpegDecoders {
	/** Set to {@code imageio} to do without libjpeg-turbo where it is there. */
	static final String PROPERTY = "imagehost.jpeg.decoder";

	private JpegDecoders() {
	}

	/** The best decoder of this machine: libjpeg-turbo, or the JDK's own where it is not installed or not wanted. */
	static JpegDecoder ofThisMachine() {
		if ("imageio".equalsIgnoreCase(System.getProperty(PROPERTY))) {
			return new ImageIoJpegDecoder("as " + PROPERTY + " says");
		}
		Optional<JpegDecoder> turbo = TurboJpegLibrary.find().map(TurboJpegDecoder::new);
		return turbo.orElseGet(() -> new ImageIoJpegDecoder("libturbojpeg.so.0 was not found"));
	}
}
