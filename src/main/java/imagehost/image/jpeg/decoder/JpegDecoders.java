package imagehost.image.jpeg.decoder;

import java.util.Optional;

/** Chooses what decodes JPEG on this machine. */
public final class JpegDecoders {
	/** Set to {@code imageio} to do without libjpeg-turbo where it is there. */
	static final String PROPERTY = "imagehost.jpeg.decoder";

	private JpegDecoders() {
	}

	/** The best decoder of this machine: libjpeg-turbo, or the JDK's own where it is not installed or not wanted. */
	public static JpegVerifier verifierOfThisMachine() {
		if ("imageio".equalsIgnoreCase(System.getProperty(PROPERTY))) {
			return new ImageIoJpegVerifier("as " + PROPERTY + " says");
		}
		Optional<JpegVerifier> turbo = TurboJpegLibrary.find().map(TurboJpegVerifier::new);
		return turbo.orElseGet(() -> new ImageIoJpegVerifier("libturbojpeg.so.0 was not found"));
	}

	/** The best codec of this machine for thumbnails, chosen as the decoder is. */
	public static JpegCodec codecOfThisMachine() {
		if ("imageio".equalsIgnoreCase(System.getProperty(PROPERTY))) {
			return new ImageIoJpegCodec();
		}
		Optional<JpegCodec> turbo = TurboJpegLibrary.find().map(TurboJpegCodec::new);
		return turbo.orElseGet(ImageIoJpegCodec::new);
	}
}
