package imagehost.image;

import java.util.List;

/** Opens the door of this package to tests of other packages. */
public final class Inspectors {
	private Inspectors() {
	}

	/** An inspector of every format, with the limits as delivered. */
	public static ImageInspector inspector() {
		return new ImageInspector(List.of(new JpegReader(ImageLimits.DEFAULT, JpegDecoders.ofThisMachine()),
				new PngReader(ImageLimits.DEFAULT), new GifReader(ImageLimits.DEFAULT)));
	}
}
