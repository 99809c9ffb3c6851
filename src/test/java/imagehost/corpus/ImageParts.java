package imagehost.corpus;

import imagehost.image.ImageFormat;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.DataFormatException;

/** A file taken apart, independently of the readers that scrub it. */
interface ImageParts {
	/** Said of what decoders other than browsers show. */
	String NOT_SHOWN = "is not shown";

	/** A file taken apart by the class that is named after its format, such as {@link PngParts}. */
	static ImageParts of(ImageFormat format, byte[] file) throws DataFormatException {
		String name = format.name().charAt(0) + format.name().substring(1).toLowerCase(Locale.ROOT) + "Parts";
		try {
			Class<?> parts = Class.forName(ImageParts.class.getPackageName() + "." + name);
			return (ImageParts) parts.getDeclaredConstructor(byte[].class).newInstance((Object) file);
		} catch (InvocationTargetException thrown) {
			if (thrown.getCause() instanceof DataFormatException malformed) {
				throw malformed;
			}
			throw new IllegalStateException(thrown.getCause());
		} catch (ReflectiveOperationException missing) {
			throw new AssertionError("no class " + name + " that takes the bytes of a file", missing);
		}
	}

	/** What makes the image look as it does, by name: compressed or decoded data, colours, durations, orientation. */
	Map<String, String> parts();

	/** What is in the file beside the image: must be empty for stored bytes. */
	List<String> foreign();
}
