package imagehost.image.icc;

/** Four letters, as the number that stands for them in a profile. */
final class IccSignature {
	static final int PROFILE_FILE = of("acsp");
	static final int RGB = of("RGB ");
	static final int GREY = of("GRAY");
	static final int CMYK = of("CMYK");
	static final int XYZ = of("XYZ ");
	static final int LAB = of("Lab ");

	private IccSignature() {
	}

	static int of(String letters) {
		return letters.charAt(0) << 24 | letters.charAt(1) << 16 | letters.charAt(2) << 8 | letters.charAt(3);
	}
}
