package imagehost.intake;

import imagehost.image.RejectedException;
import java.io.IOException;
import java.util.Optional;

/** The fields of a form, one after the other as they come in. */
@FunctionalInterface
interface Form {
	/** The next field, or nothing behind the last; what was not read of the one before is skipped. */
	Optional<FormField> next() throws RejectedException, IOException;
}
