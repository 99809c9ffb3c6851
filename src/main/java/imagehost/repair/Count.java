package imagehost.repair;

/** Numbers of things, in English. */
final class Count {
	private Count() {
	}

	/** {@code 1 image}, {@code 2 images}. */
	static String of(long number, String what) {
		return number + " " + what + (number == 1 ? "" : "s");
	}
}
