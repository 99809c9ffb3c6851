package imagehost.upload;

import imagehost.image.RejectedException;
import java.util.Map;

/** What must hold before anything of a request is stored, beside what holds for every upload. For one request. */
@FunctionalInterface
public interface UploadCondition {
	/** Nothing further. */
	UploadCondition NONE = _ -> {
	};

	/**
	 * Called before each file is stored.
	 *
	 * @param fields of the form that mean nothing to an upload, as far as it was read
	 * @throws RejectedException when the file must not be stored
	 */
	void require(Map<String, String> fields) throws RejectedException;
}
