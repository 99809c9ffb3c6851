package imagehost.image.icc;

import java.nio.ByteBuffer;
import java.util.Set;

/**
 * The header (section 7.2), as far as it says how colours are shown. Date, maker, model, platform, creator, flags and
 * id are left out.
 *
 * @param version 2 or 4: the minor number changes nothing of how the kept tags are read
 * @param colourSpace of the image's samples
 * @param connectionSpace of the colours that the tags lead to
 * @param intent 0 to 3
 */
record IccHeader(int version, int profileClass, int colourSpace, int connectionSpace, int intent) {
	static final int LENGTH = 128;

	/** Section 7.2.5: input, display, output, colour space; browsers use no other class for an image. */
	private static final Set<Integer> CLASSES = Set.of(IccSignature.of("scnr"), IccSignature.of("mntr"),
			IccSignature.of("prtr"), IccSignature.of("spac"));
	private static final int HIGHEST_VERSION = 4;
	private static final int HIGHEST_INTENT = 3;
	/** Section 7.2.16: D50, in s15Fixed16Number. */
	private static final int[] ILLUMINANT = {0xF6D6, 0x10000, 0xD32D};
	/** Chromium takes no profile for another white than this, give or take 0.01. */
	private static final int ILLUMINANT_TOLERANCE = 655;

	static IccHeader read(IccData profile) throws IccFault {
		int version = profile.byteAt(8);
		int profileClass = profile.intAt(12);
		int connectionSpace = profile.intAt(20);
		if (profile.intAt(36) != IccSignature.PROFILE_FILE || version > HIGHEST_VERSION
				|| !CLASSES.contains(profileClass)
				|| connectionSpace != IccSignature.XYZ && connectionSpace != IccSignature.LAB) {
			throw new IccFault("no profile of an image");
		}
		for (int axis = 0; axis < ILLUMINANT.length; axis++) {
			if (Math.abs((long) profile.intAt(68 + 4 * axis) - ILLUMINANT[axis]) > ILLUMINANT_TOLERANCE) {
				throw new IccFault("another illuminant than D50");
			}
		}
		int intent = profile.intAt(64);
		return new IccHeader(version < HIGHEST_VERSION ? 2 : HIGHEST_VERSION, profileClass, profile.intAt(16),
				connectionSpace, intent >= 0 && intent <= HIGHEST_INTENT ? intent : 0);
	}

	/** Channels of an image of this colour space; 0 for a colour space that images of ours do not have. */
	int channels() {
		if (colourSpace == IccSignature.CMYK) {
			return 4;
		}
		if (colourSpace == IccSignature.RGB) {
			return 3;
		}
		return colourSpace == IccSignature.GREY ? 1 : 0;
	}

	boolean isVersion4() {
		return version == HIGHEST_VERSION;
	}

	void write(ByteBuffer profile) {
		profile.putInt(0, profile.limit()).put(8, (byte) version).putInt(12, profileClass).putInt(16, colourSpace)
				.putInt(20, connectionSpace).putInt(36, IccSignature.PROFILE_FILE).putInt(64, intent);
		for (int axis = 0; axis < ILLUMINANT.length; axis++) {
			profile.putInt(68 + 4 * axis, ILLUMINANT[axis]);
		}
	}
}
