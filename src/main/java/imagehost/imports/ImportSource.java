package imagehost.imports;

import java.io.IOException;
import java.util.function.Consumer;

/** What another image host has left behind. */
public interface ImportSource {
	/**
	 * Names every image, in any order.
	 *
	 * @param skipped is told what is not to be imported, and why
	 * @throws IOException when it cannot be read
	 * @throws ImportException when it is not what it is said to be
	 */
	void read(Consumer<OldImage> image, Skipped skipped) throws IOException;

	/** Something that is not imported. */
	@FunctionalInterface
	interface Skipped {
		/**
		 * @param what names it, as the old host does
		 * @param reason a clause in English
		 */
		void because(String what, String reason);
	}
}
