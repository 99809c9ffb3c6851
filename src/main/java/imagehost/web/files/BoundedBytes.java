package imagehost.web.files;

import imagehost.gate.Pass;
import imagehost.image.ImageName;
import imagehost.storage.StoredImage;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Function;

/** The bytes of a stored image, which keep their place in memory until they are closed. */
final class BoundedBytes extends ByteArrayInputStream {
	private final Pass pass;

	private BoundedBytes(byte[] bytes, Pass pass) {
		super(bytes);
		this.pass = pass;
	}

	/**
	 * Deleted since it was found, the image is empty: the client sees that its length is not what was said.
	 *
	 * @throws imagehost.gate.OverloadedException when no place came free in time
	 */
	static InputStream open(StoredImage image, Function<ImageName, Optional<byte[]>> read, SendingGates sending) {
		Pass pass = sending.enter(image.size());
		try {
			return new BoundedBytes(read.apply(image.name()).orElse(new byte[0]), pass);
		} catch (RuntimeException failure) {
			pass.close();
			throw failure;
		}
	}

	@Override
	public void close() {
		pass.close();
	}
}
