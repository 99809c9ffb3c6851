package imagehost.imports;

import java.io.IOException;
import java.util.function.Consumer;

/** What another image host has left behind. */
public interface ImportSource {
	/**
	 * Names every image, in any order; one that had several addresses perhaps more than once, with the same key.
	 *
	 * @param report is told what is not to be imported, and why
	 * @throws IOException when it cannot be read
	 * @throws ImportException when it is not what it is said to be
	 */
	void read(Consumer<OldImage> image, Report report) throws IOException;

	/** Gets what the operator has to know of single files. */
	interface Report {
		/**
		 * Something is not imported.
		 *
		 * @param what names it, as the old host does
		 * @param reason a clause in English
		 */
		void skipped(String what, String reason);

		/** Something is imported, but not all of it is kept. */
		void noted(String what, String remark);
	}
}
