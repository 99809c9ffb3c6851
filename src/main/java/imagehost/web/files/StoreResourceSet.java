package imagehost.web.files;

import imagehost.image.ImageName;
import imagehost.storage.StoredImage;
import java.io.InputStream;
import java.net.URL;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.catalina.WebResource;
import org.apache.catalina.WebResourceRoot;
import org.apache.catalina.webresources.AbstractResourceSet;
import org.apache.catalina.webresources.EmptyResource;
import org.jspecify.annotations.Nullable;

/**
 * Shows Tomcat the images of a store as files, so that it serves ranges and conditions of them; none can be changed.
 */
final class StoreResourceSet extends AbstractResourceSet {
	private static final String[] NOTHING = {};

	private final WebResourceRoot resources;
	private final String folder;
	private final Function<ImageName, Optional<StoredImage>> find;
	private final Function<StoredImage, InputStream> open;

	/** @param folder of their paths, with a slash at both ends */
	StoreResourceSet(WebResourceRoot resources, String folder, Function<ImageName, Optional<StoredImage>> find,
			Function<StoredImage, InputStream> open) {
		this.resources = resources;
		this.folder = folder;
		this.find = find;
		this.open = open;
		setRoot(resources);
	}

	@Override
	public WebResource getResource(String path) {
		if (!path.startsWith(folder)) {
			return new EmptyResource(resources, path);
		}
		return ImageName.parse(path.substring(folder.length())).flatMap(find)
				.<WebResource>map(image -> new StoreResource(resources, path, image, open))
				.orElseGet(() -> new EmptyResource(resources, path));
	}

	@Override
	public String[] list(String path) {
		return NOTHING;
	}

	@Override
	public Set<String> listWebAppPaths(String path) {
		return Set.of();
	}

	@Override
	public boolean mkdir(String path) {
		return false;
	}

	@Override
	public boolean write(String path, InputStream in, boolean overwrite) {
		return false;
	}

	@Override
	@SuppressWarnings("NullAway") // as in Tomcat's own sets: it has no address
	public @Nullable URL getBaseUrl() {
		return null;
	}

	@Override
	public void setReadOnly(boolean readOnly) {
		// it always is
	}

	@Override
	public boolean isReadOnly() {
		return true;
	}

	@Override
	public void gc() {
		// holds nothing
	}

	@Override
	public void setAllowLinking(boolean allowLinking) {
		// there are no links in a store
	}

	@Override
	public boolean getAllowLinking() {
		return false;
	}

	@Override
	protected void initInternal() {
		// nothing to open
	}
}
