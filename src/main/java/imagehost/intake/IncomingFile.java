package imagehost.intake;

import imagehost.gate.Pass;
import imagehost.image.RejectedException;
import java.util.Optional;

/**
 * One uploaded file in memory, before it is looked at.
 *
 * @param givenName verbatim as the client gave it, perhaps empty: to be cleaned, never part of a path
 * @param listedChoice whether the client wants it in the catalogue; empty when the request does not say
 */
public record IncomingFile(String givenName, Optional<Boolean> listedChoice, Content content) {
	/** What came in as the file. */
	public sealed interface Content extends AutoCloseable {
		@Override
		default void close() {
		}
	}

	/**
	 * All bytes of the file, within the limit of its size.
	 *
	 * @param place in the memory gate; closing the content gives it back
	 */
	public record Whole(byte[] bytes, Pass place) implements Content {
		@Override
		public void close() {
			place.close();
		}
	}

	/** The file was refused while it was read, such as one too large; those behind it can still be taken. */
	public record Refused(RejectedException reason) implements Content {
	}

	/**
	 * The bytes, if the file came in whole.
	 *
	 * @throws RejectedException when the file was refused while it was read
	 */
	public byte[] bytes() throws RejectedException {
		return switch (content) {
			case Whole whole -> whole.bytes();
			case Refused refused -> throw refused.reason();
		};
	}
}
