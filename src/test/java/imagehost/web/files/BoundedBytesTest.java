package imagehost.web.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import imagehost.gate.MemoryGate;
import imagehost.gate.OverloadedException;
import imagehost.image.ImageFormat;
import imagehost.image.ImageId;
import imagehost.image.ImageName;
import imagehost.storage.StorageException;
import imagehost.storage.StoredImage;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BoundedBytesTest {
	private static final int MEMORY_BYTES = 10_240;
	private static final StoredImage CAT = new StoredImage(
			new ImageName(new ImageId("7k3v0q9m2c8x1hzt"), ImageFormat.PNG), 8_192, Instant.EPOCH);

	private final MemoryGate memory = new MemoryGate("images on their way", MEMORY_BYTES, Duration.ZERO);

	@Test
	void keepTheirPlaceUntilTheyAreSent() throws IOException {
		try (InputStream bytes = BoundedBytes.open(CAT, _ -> Optional.of(new byte[]{1, 2}), memory)) {
			assertThatThrownBy(() -> BoundedBytes.open(CAT, _ -> Optional.empty(), memory))
					.isInstanceOf(OverloadedException.class);
			assertThat(bytes.readAllBytes()).containsExactly(1, 2);
		}

		assertThat(memory.freeBytes()).isEqualTo(MEMORY_BYTES);
	}

	@Test
	void giveTheirPlaceBackWhenTheyCannotBeRead() {
		assertThatThrownBy(() -> BoundedBytes.open(CAT, _ -> {
			throw new StorageException(StorageException.Fault.UNAVAILABLE, "planted");
		}, memory)).isInstanceOf(StorageException.class);

		assertThat(memory.freeBytes()).isEqualTo(MEMORY_BYTES);
	}

	@Test
	void areEmptyWhenTheImageIsGone() throws IOException {
		try (InputStream bytes = BoundedBytes.open(CAT, _ -> Optional.empty(), memory)) {
			assertThat(bytes.readAllBytes()).isEmpty();
		}
	}
}
