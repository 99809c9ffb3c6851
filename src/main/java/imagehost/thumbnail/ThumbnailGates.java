package imagehost.thumbnail;

import imagehost.gate.Gate;
import imagehost.gate.ReadingGates;
import java.time.Duration;

/**
 * What bounds the making of thumbnails, in the order in which a request passes.
 *
 * @param requests bounds those that wait, so that pages get threads too; one more is refused at once
 * @param makers bounds those that ask for memory, so that uploads get their share of it
 * @param reading of the whole process
 * @param patience how long a request waits for another one that makes the same thumbnail
 */
public record ThumbnailGates(Gate requests, Gate makers, ReadingGates reading, Duration patience) {
	private static final int MAX_REQUESTS = 64;

	/**
	 * @param makers thumbnails that are made at once
	 * @param patience how long a request waits at each gate
	 */
	public static ThumbnailGates of(int makers, ReadingGates reading, Duration patience) {
		return new ThumbnailGates(new Gate("requests for thumbnails", MAX_REQUESTS, Duration.ZERO),
				new Gate("making thumbnails", makers, patience), reading, patience);
	}
}
