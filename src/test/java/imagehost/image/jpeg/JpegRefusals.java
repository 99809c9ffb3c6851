package imagehost.image.jpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import imagehost.image.Effort;
import imagehost.image.ImageLimits;
import imagehost.image.RejectedException;
import imagehost.image.Rejection;
import imagehost.image.jpeg.decoder.ImageIoJpegVerifier;
import java.util.Map;

/** Refusals of the walk over a JPEG, before anything is decoded. */
final class JpegRefusals {
	private JpegRefusals() {
	}

	static void assertRejected(byte[] file, Rejection expected, Map<String, Object> facts) {
		RejectedException rejected = rejected(ImageLimits.DEFAULT, file);
		assertThat(rejected.rejection()).isEqualTo(expected);
		assertThat(rejected.facts()).isEqualTo(facts);
	}

	static void assertRejected(ImageLimits limits, byte[] file, Rejection expected) {
		assertThat(rejected(limits, file).rejection()).isEqualTo(expected);
	}

	static RejectedException rejected(ImageLimits limits, byte[] file) {
		RejectedException rejected = catchThrowableOfType(RejectedException.class,
				() -> reader(limits).inspect(file, Effort.ofOneImage()));
		assertThat(rejected).as("should be refused, %d bytes", file.length).isNotNull();
		return rejected;
	}

	static JpegReader reader(ImageLimits limits) {
		return new JpegReader(limits, new ImageIoJpegVerifier("in a test"));
	}
}
