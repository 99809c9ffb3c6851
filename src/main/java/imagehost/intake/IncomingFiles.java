package imagehost.intake;

import imagehost.image.RejectedException;
import java.io.IOException;
import java.util.Optional;

/**
 * The files of one request, one after the other as they come in: never more than one of them is in memory. For one
 * thread.
 */
public interface IncomingFiles extends AutoCloseable {
	/**
	 * The next file, or nothing when the request has ended well. The file belongs to the caller, who closes it before
	 * asking for another one.
	 *
	 * @throws RejectedException when the request itself is at fault; it has ended then
	 * @throws IOException likewise, see {@link BodyFault}
	 */
	Optional<IncomingFile> next() throws RejectedException, IOException;

	/** The given name of the file that is being read, as far as it is known; empty otherwise. */
	String nameInHand();

	/** Gives back what a file holds that was read but not handed out. */
	@Override
	void close();
}
