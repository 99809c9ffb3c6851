package imagehost.corpus;

import java.util.List;
import java.util.Map;

/** A file taken apart, independently of the readers that scrub it. */
interface ImageParts {
	/** Said of what decoders other than browsers show. */
	String NOT_SHOWN = "is not shown";

	/** What makes the image look as it does, by name: compressed or decoded data, colours, durations, orientation. */
	Map<String, String> parts();

	/** What is in the file beside the image: must be empty for stored bytes. */
	List<String> foreign();
}
