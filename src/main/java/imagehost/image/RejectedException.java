package imagehost.image;

import java.io.Serial;
import java.util.Map;

/**
 * A user's fault: the upload is refused for the reason in {@link #rejection()}. {@link #facts()} are the values that
 * the sentence names, keyed in lower-case snake case ({@code limit_bytes}, {@code rows}); numbers or short text, never
 * a path or bytes of the upload.
 */
public final class RejectedException extends Exception {
	@Serial
	private static final long serialVersionUID = 1L;

	private final Rejection rejection;
	private final transient Map<String, Object> facts;

	public RejectedException(Rejection rejection) {
		this(rejection, Map.of());
	}

	public RejectedException(Rejection rejection, Map<String, Object> facts) {
		// A refusal is an everyday answer, not a fault of ours: no stack trace is walked for it.
		super(rejection.code() + (facts.isEmpty() ? "" : " " + facts), null, false, false);
		this.rejection = rejection;
		this.facts = Map.copyOf(facts);
	}

	/** A parameter of the query or of a form has a value that makes no sense. */
	public static RejectedException badParameter(String name) {
		return new RejectedException(Rejection.BAD_PARAMETER, Map.of("parameter", name));
	}

	public Rejection rejection() {
		return rejection;
	}

	public Map<String, Object> facts() {
		return facts;
	}
}
