package imagehost.web.files;

import imagehost.image.ImageName;
import imagehost.storage.StoredImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.apache.catalina.WebResourceRoot;
import org.apache.catalina.WebResourceRoot.ResourceSetType;

/** Where the bytes below a path of the site come from. */
public interface FileSource {
	/** Makes them known to Tomcat below this path. */
	void mount(WebResourceRoot resources, String path) throws IOException;

	/** Files in a folder, which is made where it is missing. */
	static FileSource folder(Path folder) {
		return (resources, path) -> {
			Files.createDirectories(folder);
			resources.createWebResourceSet(ResourceSetType.PRE, path, folder.toRealPath().toString(), null, "/");
		};
	}

	/**
	 * What a store has, by its name.
	 *
	 * @param find asked first
	 * @param read asked where the bytes are sent
	 * @param sending bounds what is on its way to clients
	 */
	static FileSource store(Function<ImageName, Optional<StoredImage>> find,
			Function<ImageName, Optional<byte[]>> read, SendingGates sending) {
		return (resources, path) -> resources.addPreResources(
				new StoreResourceSet(resources, path + "/", find, image -> BoundedBytes.open(image, read, sending)));
	}
}
