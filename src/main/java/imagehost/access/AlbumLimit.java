package imagehost.access;

import imagehost.image.RejectedException;
import imagehost.image.Rejection;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/**
 * Bounds how many albums come from one address: {@value #MAX_ALBUMS} in ten minutes, enough for a collection that is
 * moved in by a program, and too few to fill the catalogue with rows that need no picture. Safe for many threads.
 */
public final class AlbumLimit {
	static final int MAX_ALBUMS = 100;
	static final Duration REMEMBERED = Duration.ofMinutes(10);

	private final AddressCounts albums;

	public AlbumLimit(Clock clock) {
		this.albums = new AddressCounts(MAX_ALBUMS, REMEMBERED, clock);
	}

	/**
	 * Counts an album that is about to be made.
	 *
	 * @param address of the client
	 * @throws RejectedException when too many have come from there; says when another one may
	 */
	public void require(String address) throws RejectedException {
		Duration blocked = albums.count(address);
		if (blocked.isPositive()) {
			throw new RejectedException(Rejection.TOO_MANY_ALBUMS,
					Map.of("retry_after", (int) Math.ceilDiv(blocked.toMillis(), 1000)));
		}
	}
}
