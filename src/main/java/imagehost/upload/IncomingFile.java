package imagehost.upload;

import imagehost.gate.Gate;
import java.util.Optional;

/**
 * One uploaded file in memory, before it is looked at. Closing it gives its place in the memory gate back.
 */
public final class IncomingFile implements AutoCloseable {
	private final String givenName;
	private final byte[] bytes;
	private final Gate.Pass pass;
	private Optional<Boolean> isListed = Optional.empty();

	IncomingFile(String givenName, byte[] bytes, Gate.Pass pass) {
		this.givenName = givenName;
		this.bytes = bytes;
		this.pass = pass;
	}

	/** The name verbatim as the client gave it, perhaps empty: to be cleaned, never part of a path. */
	String givenName() {
		return givenName;
	}

	byte[] bytes() {
		return bytes;
	}

	/** What the client chose; empty when it did not say. */
	Optional<Boolean> isListed() {
		return isListed;
	}

	void chooseListed(boolean choice) {
		isListed = Optional.of(choice);
	}

	@Override
	public void close() {
		pass.close();
	}
}
