package imagehost.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import imagehost.image.gif.GifReader;
import imagehost.image.png.PngReader;
import java.util.List;

/** Inspects through the public door, and says what came of it. */
public final class Inspecting {
	/** Small enough to pass with few bytes: 100 pixels, 20 a side, 3 frames, 40 frame pixels. */
	private static final ImageLimits SMALL = new ImageLimits(100, 20, 3, 40, 4, 1_000, 1 << 24);

	private Inspecting() {
	}

	private static ImageInspector inspector(ImageLimits limits) {
		return new ImageInspector(List.of(new PngReader(limits), new GifReader(limits)));
	}

	/** The accepted image. */
	public static Image image(byte[] file) {
		try {
			return inspector(ImageLimits.DEFAULT).inspect(file);
		} catch (RejectedException rejected) {
			throw new AssertionError("was refused", rejected);
		}
	}

	/** The stored bytes of an accepted image, after seeing that scrubbing them again changes nothing. */
	public static byte[] scrubbed(byte[] file) {
		byte[] scrubbed = image(file).bytes();
		assertThat(image(scrubbed).bytes()).isEqualTo(scrubbed);
		return scrubbed;
	}

	public static RejectedException rejected(byte[] file) {
		return rejected(file, ImageLimits.DEFAULT);
	}

	public static RejectedException rejectedBySmallLimits(byte[] file) {
		return rejected(file, SMALL);
	}

	private static RejectedException rejected(byte[] file, ImageLimits limits) {
		RejectedException rejected = catchThrowableOfType(RejectedException.class,
				() -> inspector(limits).inspect(file));
		assertThat(rejected).as("should be refused").isNotNull();
		return rejected;
	}

	public static Rejection rejection(byte[] file) {
		return rejected(file).rejection();
	}
}
