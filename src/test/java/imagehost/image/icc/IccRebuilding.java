package imagehost.image.icc;

import static org.assertj.core.api.Assertions.assertThat;

/** Profiles as they are stored, for tests. */
final class IccRebuilding {
	private IccRebuilding() {
	}

	/** Of an image of three channels. */
	static byte[] rebuilt(byte[] profile) {
		return rebuilt(profile, 3);
	}

	/** After seeing that rebuilding it again changes nothing. */
	static byte[] rebuilt(byte[] profile, int channels) {
		byte[] rebuilt = IccProfile.rebuild(profile, channels).orElseThrow();
		assertThat(IccProfile.rebuild(rebuilt, channels)).hasValue(rebuilt);
		return rebuilt;
	}

	static void assertDropped(byte[] profile) {
		assertThat(IccProfile.rebuild(profile, 1)).isEmpty();
	}
}
