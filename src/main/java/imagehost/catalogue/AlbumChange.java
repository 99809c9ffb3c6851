package imagehost.catalogue;

import imagehost.image.ImageId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to be changed about an album. Images that are not there, or not any more, are no failure.
 *
 * @param title cleaned; null: as before
 * @param remove images that leave the album; they themselves stay
 * @param add images that come in, behind the others
 * @param order images that come first, in this order; those of the album that are not named follow as they were
 */
public record AlbumChange(@Nullable String title, List<ImageId> remove, List<ImageId> add, List<ImageId> order) {
	public AlbumChange {
		remove = List.copyOf(remove);
		add = List.copyOf(add);
		order = List.copyOf(order);
	}

	/** The title alone. */
	public static AlbumChange ofTitle(String title) {
		return new AlbumChange(title, List.of(), List.of(), List.of());
	}

	/** Images that come in. */
	public static AlbumChange adding(List<ImageId> images) {
		return new AlbumChange(null, List.of(), images, List.of());
	}

	/** Images that leave. */
	public static AlbumChange removing(List<ImageId> images) {
		return new AlbumChange(null, images, List.of(), List.of());
	}

	/** The order alone. */
	public static AlbumChange ordering(List<ImageId> images) {
		return new AlbumChange(null, List.of(), List.of(), images);
	}

	/** What the images of an album become: each once. */
	public List<ImageId> applyTo(List<ImageId> images) {
		Set<ImageId> wanted = new LinkedHashSet<>(images);
		remove.forEach(wanted::remove);
		wanted.addAll(add);
		Set<ImageId> ordered = new LinkedHashSet<>(order);
		ordered.retainAll(wanted);
		ordered.addAll(wanted);
		return List.copyOf(ordered);
	}
}
