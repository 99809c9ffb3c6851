package imagehost.failure;

import imagehost.catalogue.CatalogueException;
import imagehost.gate.OverloadedException;
import imagehost.image.RejectedException;
import imagehost.image.Rejection;
import imagehost.storage.StorageException;
import java.util.Locale;
import java.util.Map;

/** Why a request was not served: by a fault of the client or by one of the server. */
public sealed interface Fault {
	/**
	 * The client sent something that cannot be accepted.
	 *
	 * @param facts values that the sentence names
	 */
	record OfClient(Rejection rejection, Map<String, Object> facts) implements Fault {
		public OfClient {
			facts = Map.copyOf(facts);
		}
	}

	/**
	 * The server could not do what it was asked for.
	 *
	 * @param cause for the technical log alone
	 */
	record OfServer(Kind kind, Throwable cause) implements Fault {
	}

	/** Which of our own faults: the label of the metric and the code of the problem document. */
	enum Kind {
		/** The volume of the images or of the catalogue is full. */
		STORAGE_FULL,
		/** Images or catalogue cannot be read or written now. */
		STORAGE_UNAVAILABLE,
		/** A bounded wait for memory or a decoder ended without a place. */
		OVERLOADED,
		/** Everything else: a defect. */
		INTERNAL_ERROR;

		/** Stable, in lower-case snake case. */
		public String code() {
			return name().toLowerCase(Locale.ROOT);
		}
	}

	/** Sorts what was thrown. */
	static Fault of(Throwable thrown) {
		return switch (thrown) {
			case RejectedException rejected -> new OfClient(rejected.rejection(), rejected.facts());
			case OverloadedException overloaded -> new OfServer(Kind.OVERLOADED, overloaded);
			case StorageException storage -> new OfServer(
					storage.fault() == StorageException.Fault.FULL ? Kind.STORAGE_FULL : Kind.STORAGE_UNAVAILABLE,
					storage);
			case CatalogueException catalogue ->
				new OfServer(catalogue.isFull() ? Kind.STORAGE_FULL : Kind.STORAGE_UNAVAILABLE, catalogue);
			default -> new OfServer(Kind.INTERNAL_ERROR, thrown);
		};
	}
}
