package imagehost.web.files;

import imagehost.storage.StoredImage;
import java.io.InputStream;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Function;
import org.apache.catalina.WebResourceRoot;
import org.apache.catalina.webresources.EmptyResource;

/** One image of a store, as Tomcat sees a file. */
final class StoreResource extends EmptyResource {
	private final StoredImage image;
	private final Function<StoredImage, InputStream> open;

	StoreResource(WebResourceRoot resources, String path, StoredImage image,
			Function<StoredImage, InputStream> open) {
		super(resources, path);
		this.image = image;
		this.open = open;
	}

	/** The tag by which the store, and so nginx before it, answers conditions; empty when it has none. */
	Optional<String> tag() {
		return image.tag();
	}

	@Override
	public boolean exists() {
		return true;
	}

	@Override
	public boolean isFile() {
		return true;
	}

	@Override
	public boolean canRead() {
		return true;
	}

	@Override
	public String getName() {
		return image.name().toString();
	}

	@Override
	public long getContentLength() {
		return image.size();
	}

	@Override
	public long getLastModified() {
		return image.storedAt().toEpochMilli();
	}

	@Override
	public String getLastModifiedHttp() {
		return DateTimeFormatter.RFC_1123_DATE_TIME.format(image.storedAt().atOffset(ZoneOffset.UTC));
	}

	@Override
	public InputStream getInputStream() {
		return open.apply(image);
	}
}
