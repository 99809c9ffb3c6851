package imagehost.image.jpeg.decoder;

import imagehost.image.ByteArrayImageInputStream;

import imagehost.image.jpeg.decoder.JpegVerdict.Fault;
import java.awt.image.Raster;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * Decodes by the JDK's own reader, where libjpeg-turbo is not installed. Every row is decoded, one in eight is kept, as
 * plain samples: colours do not matter here, and a colour profile can break nothing. Safe for many threads.
 */
public final class ImageIoJpegVerifier implements JpegVerifier {
	/** Gives the same verdicts as full size, and a 64th of the memory. */
	private static final int SUBSAMPLING = 8;

	private final String reason;

	/** @param reason why this decoder is used, for {@link #description()} */
	public ImageIoJpegVerifier(String reason) {
		this.reason = reason;
	}

	@Override
	public String description() {
		return "ImageIO, " + reason;
	}

	@Override
	public JpegVerdict verify(byte[] jpeg, JpegFrame frame) {
		ImageReader reader = openReader();
		JpegWarnings warnings = new JpegWarnings();
		try (ImageInputStream input = new ByteArrayImageInputStream(jpeg)) {
			reader.setInput(input, true, true);
			reader.addIIOReadWarningListener(warnings);
			if (!frame.isProgressive()) {
				// For a progressive image the reader would put out all of it after each scan, to report it.
				reader.addIIOReadUpdateListener(warnings);
			}
			decode(reader);
			return verdict(warnings.fault(), warnings.rowsBeforeFault(), frame);
		} catch (IOException damaged) {
			return verdict(faultOf(damaged, warnings), warnings.rowsBeforeFault(), frame);
		} catch (RuntimeException damaged) {
			// The reader answers some damage with unchecked exceptions.
			return verdict(Fault.DAMAGED, warnings.rowsBeforeFault(), frame);
		} finally {
			reader.dispose();
		}
	}

	private static ImageReader openReader() {
		Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("jpeg");
		if (!readers.hasNext()) {
			throw new IllegalStateException("the JDK has no JPEG reader");
		}
		return readers.next();
	}

	private static void decode(ImageReader reader) throws IOException {
		ImageReadParam subsampled = reader.getDefaultReadParam();
		subsampled.setSourceSubsampling(SUBSAMPLING, SUBSAMPLING, 0, 0);
		Raster pixels = reader.readRaster(0, subsampled);
		if (pixels.getWidth() == 0) {
			throw new IOException("no pixels");
		}
	}

	private static Fault faultOf(IOException damaged, JpegWarnings warnings) {
		String message = damaged.getMessage();
		if (warnings.fault() != Fault.NONE) {
			return warnings.fault();
		}
		return message == null ? Fault.DAMAGED : JpegVerdict.faultOf(message);
	}

	/** All scans of a progressive image are read before its first row: rows say nothing about what is missing. */
	private static JpegVerdict verdict(Fault fault, int keptRows, JpegFrame frame) {
		boolean isCountable = !frame.isProgressive() && (fault == Fault.CUT_SHORT || fault == Fault.DAMAGED);
		return new JpegVerdict(fault, isCountable ? Math.min(keptRows * SUBSAMPLING, frame.height()) : 0);
	}
}
