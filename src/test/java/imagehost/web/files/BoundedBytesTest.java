package imagehost.web.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import imagehost.gate.Gate;
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
	private final Gate requests = new Gate("requests", 2, Duration.ZERO);
	private final SendingGates sending = new SendingGates(requests, memory);

	@Test
	void keepTheirPlaceUntilTheyAreSent() throws IOException {
		try (InputStream bytes = BoundedBytes.open(CAT, _ -> Optional.of(new byte[]{1, 2}), sending)) {
			assertThatThrownBy(() -> BoundedBytes.open(CAT, _ -> Optional.empty(), sending))
					.isInstanceOf(OverloadedException.class);
			assertThat(bytes.readAllBytes()).containsExactly(1, 2);
		}

		assertThat(memory.freeBytes()).isEqualTo(MEMORY_BYTES);
		assertThat(requests.free()).isEqualTo(2);
	}

	@Test
	void giveTheirPlaceBackWhenTheyCannotBeRead() {
		assertThatThrownBy(() -> BoundedBytes.open(CAT, _ -> {
			throw new StorageException(StorageException.Fault.UNAVAILABLE, "planted");
		}, sending)).isInstanceOf(StorageException.class);

		assertThat(memory.freeBytes()).isEqualTo(MEMORY_BYTES);
		assertThat(requests.free()).isEqualTo(2);
	}

	/** They keep a thread each, as long as their client likes. */
	@Test
	void areBoundedInNumber() throws IOException {
		StoredImage small = new StoredImage(CAT.name(), 1, Instant.EPOCH);
		try (InputStream first = BoundedBytes.open(small, _ -> Optional.of(new byte[1]), sending);
				InputStream second = BoundedBytes.open(small, _ -> Optional.of(new byte[1]), sending)) {
			assertThat(first.available() + second.available()).isEqualTo(2);
			assertThatThrownBy(() -> BoundedBytes.open(small, _ -> Optional.empty(), sending))
					.isInstanceOf(OverloadedException.class);
		}

		assertThat(requests.free()).isEqualTo(2);
	}

	@Test
	void areEmptyWhenTheImageIsGone() throws IOException {
		try (InputStream bytes = BoundedBytes.open(CAT, _ -> Optional.empty(), sending)) {
			assertThat(bytes.readAllBytes()).isEmpty();
		}
	}
}
