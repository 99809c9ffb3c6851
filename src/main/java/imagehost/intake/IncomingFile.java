package imagehost.intake;

import imagehost.gate.Gate;
import imagehost.image.RejectedException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One uploaded file in memory, before it is looked at. Closing it gives its place in the memory gate back.
 */
public final class IncomingFile implements AutoCloseable {
	private final byte[] bytes;
	private final Gate.Pass pass;
	private final @Nullable RejectedException refusal;
	private String givenName;
	private Optional<Boolean> isListed = Optional.empty();

	public IncomingFile(String givenName, byte[] bytes, Gate.Pass pass) {
		this(givenName, bytes, pass, null);
	}

	private IncomingFile(String givenName, byte[] bytes, Gate.Pass pass, @Nullable RejectedException refusal) {
		this.givenName = givenName;
		this.bytes = bytes;
		this.pass = pass;
		this.refusal = refusal;
	}

	/** A file that was refused while it was read, such as one too large; those behind it can still be taken. */
	static IncomingFile refused(String givenName, RejectedException refusal) {
		return new IncomingFile(givenName, new byte[0], () -> {
		}, refusal);
	}

	/** The name verbatim as the client gave it, perhaps empty: to be cleaned, never part of a path. */
	public String givenName() {
		return givenName;
	}

	/**
	 * @throws RejectedException when the file was refused while it was read
	 */
	public byte[] bytes() throws RejectedException {
		if (refusal != null) {
			throw refusal;
		}
		return bytes;
	}

	boolean isRefused() {
		return refusal != null;
	}

	/** What the client chose; empty when it did not say. */
	public Optional<Boolean> isListed() {
		return isListed;
	}

	public void chooseListed(boolean choice) {
		isListed = Optional.of(choice);
	}

	/** Names a file that came without a name. */
	void callIfNameless(String name) {
		if (givenName.isEmpty()) {
			givenName = name;
		}
	}

	@Override
	public void close() {
		pass.close();
	}
}
