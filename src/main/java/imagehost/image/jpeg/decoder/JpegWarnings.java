package imagehost.image.jpeg.decoder;

import imagehost.image.jpeg.decoder.JpegVerdict.Fault;
import java.awt.image.BufferedImage;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadUpdateListener;
import javax.imageio.event.IIOReadWarningListener;
import org.jspecify.annotations.Nullable;

/** Listens to the JDK's reader: the first fault that it warns of, and the rows that it delivered before. */
final class JpegWarnings implements IIOReadWarningListener, IIOReadUpdateListener {
	/** About the profile, whose bytes are no pixels (JPEGImageReaderResources). */
	private static final String INVALID_PROFILE = "Embedded color profile is invalid";

	private Fault fault = Fault.NONE;
	private int rows;

	@Override
	public void warningOccurred(ImageReader source, String warning) {
		if (warning.startsWith(INVALID_PROFILE)) {
			return;
		}
		if (fault == Fault.NONE) {
			fault = JpegVerdict.faultOf(warning);
		}
	}

	@Override
	@SuppressWarnings("TooManyParameters") // the interface's
	public void imageUpdate(ImageReader source, @Nullable BufferedImage image, int minX, int minY, int width,
			int height,
			int periodX, int periodY, int[] bands) {
		if (fault == Fault.NONE) {
			rows = minY + 1;
		}
	}

	/** The first fault; libjpeg reports no other. */
	Fault fault() {
		return fault;
	}

	/** Rows of the subsampled image. */
	int rowsBeforeFault() {
		return rows;
	}

	@Override
	public void passStarted(ImageReader source, @Nullable BufferedImage image, int pass, int minPass, int maxPass,
			int minX, int minY, int periodX, int periodY, int[] bands) {
		// Not of interest; so with the others.
	}

	@Override
	public void passComplete(ImageReader source, @Nullable BufferedImage image) {
	}

	@Override
	public void thumbnailPassStarted(ImageReader source, BufferedImage thumbnail, int pass, int minPass, int maxPass,
			int minX, int minY, int periodX, int periodY, int[] bands) {
	}

	@Override
	public void thumbnailUpdate(ImageReader source, BufferedImage thumbnail, int minX, int minY, int width, int height,
			int periodX, int periodY, int[] bands) {
	}

	@Override
	public void thumbnailPassComplete(ImageReader source, BufferedImage thumbnail) {
	}
}
