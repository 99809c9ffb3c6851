package imagehost.intake;

import imagehost.image.RejectedException;
import java.io.IOException;
import java.util.Optional;

/** The fields of a form, one after the other as they come in. */
interface Form {
	/** The next field, or nothing behind the last; what was not read of the one before is skipped. */
	Optional<FormField> next() throws RejectedException, IOException;

	/** Reads over what was not read of the field that came last. */
	void skipRest() throws IOException;
}
