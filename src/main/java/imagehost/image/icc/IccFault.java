package imagehost.image.icc;

import java.io.Serial;

/** The profile cannot be used: browsers ignore it, or show something else than it says. */
final class IccFault extends Exception {
	@Serial
	private static final long serialVersionUID = 1;

	IccFault(String message) {
		super(message);
	}
}
