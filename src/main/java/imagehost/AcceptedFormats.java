package imagehost;

import imagehost.image.FormatReader;
import imagehost.image.ImageLimits;
import imagehost.image.gif.GifReader;
import imagehost.image.jpeg.JpegReader;
import imagehost.image.png.PngReader;
import java.util.List;

/** The readers of the accepted formats, one of each: part of the composition root, also used by the commands. */
public final class AcceptedFormats {
	private AcceptedFormats() {
	}

	/** The readers, each with the best decoder of this machine. */
	public static List<FormatReader> readers(ImageLimits limits) {
		return List.of(new JpegReader(limits), new PngReader(limits), new GifReader(limits));
	}
}
