package imagehost.upload;

import imagehost.image.RejectedException;
import java.util.List;

/**
 * What became of a request: an outcome for each of its files, in their order. A fault of the request itself ends it and
 * stands last, in the place of the file that was being read; files behind it were not looked at.
 *
 * @param outcomes at least one
 */
public record Receipt(List<Outcome> outcomes) {
	public Receipt {
		outcomes = List.copyOf(outcomes);
	}

	/** Whether there is one outcome, which is then that of the whole request. */
	public boolean isSingle() {
		return outcomes.size() == 1;
	}

	/**
	 * The first file's picture.
	 *
	 * @throws RejectedException when it was not stored, by the client's fault; ours is thrown as it was
	 */
	public Uploaded first() throws RejectedException {
		switch (outcomes.getFirst()) {
			case Outcome.Stored stored -> {
				return stored.uploaded();
			}
			case Outcome.Failed failed -> {
				switch (failed.cause()) {
					case RejectedException rejected -> throw rejected;
					case RuntimeException ours -> throw ours;
					default -> throw new IllegalStateException(failed.cause());
				}
			}
		}
	}
}
