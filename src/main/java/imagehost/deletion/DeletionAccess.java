package imagehost.deletion;

import imagehost.access.SecretAttempts;
import imagehost.activity.ActivityLog;
import imagehost.catalogue.CatalogueEntry;
import imagehost.catalogue.ImageCatalogue;
import imagehost.http.Authorization;
import imagehost.http.BearerToken;
import imagehost.image.ImageId;
import imagehost.image.RejectedException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who may delete an image: the holder of its delete key, or of the administrator's token. Safe for many threads. */
public final class DeletionAccess {
	private final ImageCatalogue catalogue;
	private final DeletionService deletions;
	private final BearerToken adminToken;
	private final SecretAttempts attempts;
	private final ActivityLog activity;

	public DeletionAccess(ImageCatalogue catalogue, DeletionService deletions, BearerToken adminToken,
			SecretAttempts attempts, ActivityLog activity) {
		this.catalogue = catalogue;
		this.deletions = deletions;
		this.adminToken = adminToken;
		this.attempts = attempts;
		this.activity = activity;
	}

	/**
	 * The image that this key deletes, or nothing, for an unknown image and for a wrong key alike.
	 *
	 * @param key may be empty: then nobody has tried anything
	 * @param address of the client
	 * @throws RejectedException when too many wrong secrets came from there
	 */
	public Optional<CatalogueEntry> find(ImageId id, String key, String address) throws RejectedException {
		if (key.isEmpty()) {
			return Optional.empty();
		}
		Optional<CatalogueEntry> entry = catalogue.find(id);
		if (entry.isEmpty()) {
			return Optional.empty();
		}
		if (attempts.isRight(address, () -> deletions.find(id, key).isPresent())) {
			return entry;
		}
		noteWrongKey(entry.get());
		return Optional.empty();
	}

	/**
	 * Whether the key or the administrator's token lets the client delete this image.
	 *
	 * @param key null when the request has none
	 * @param authorization the header; null when there is none
	 * @throws RejectedException when too many wrong secrets came from there
	 */
	public boolean isAllowed(CatalogueEntry entry, @Nullable String key, @Nullable String authorization, String address)
			throws RejectedException {
		Optional<String> token = Authorization.bearer(authorization);
		if (key == null && token.isEmpty()) {
			return false;
		}
		if (attempts.isRight(address, () -> key != null && deletions.find(entry.id(), key).isPresent()
				|| token.filter(adminToken::isEqualTo).isPresent())) {
			return true;
		}
		noteWrongKey(entry);
		return false;
	}

	private void noteWrongKey(CatalogueEntry entry) {
		activity.failed("неверный ключ удаления", entry.displayName());
	}
}
