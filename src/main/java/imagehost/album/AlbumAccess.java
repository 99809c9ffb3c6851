package imagehost.album;

import imagehost.access.SecretAttempts;
import imagehost.activity.ActivityLog;
import imagehost.catalogue.Album;
import imagehost.deletion.DeleteKey;
import imagehost.http.Authorization;
import imagehost.http.BearerToken;
import imagehost.image.RejectedException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who may change an album: the holder of its key, or of the administrator's token. Safe for many threads. */
public final class AlbumAccess {
	private final BearerToken adminToken;
	private final SecretAttempts attempts;
	private final ActivityLog activity;

	public AlbumAccess(BearerToken adminToken, SecretAttempts attempts, ActivityLog activity) {
		this.adminToken = adminToken;
		this.attempts = attempts;
		this.activity = activity;
	}

	/**
	 * Whether the key or the administrator's token lets the client change this album.
	 *
	 * @param key null or empty when the request has none: then nobody has tried anything
	 * @param authorization the header; null when there is none
	 * @param address of the client
	 * @throws RejectedException when too many wrong secrets of any kind came from there
	 */
	public boolean isAllowed(Album album, @Nullable String key, @Nullable String authorization, String address)
			throws RejectedException {
		String given = key == null ? "" : key;
		Optional<String> token = Authorization.bearer(authorization);
		if (given.isEmpty() && token.isEmpty()) {
			return false;
		}
		if (attempts.isRight(address, () -> !given.isEmpty() && DeleteKey.fits(given, album.keyHash())
				|| token.filter(adminToken::isEqualTo).isPresent())) {
			return true;
		}
		activity.failed("неверный ключ альбома", album.title());
		return false;
	}
}
