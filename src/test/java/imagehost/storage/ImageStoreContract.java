package imagehost.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import imagehost.image.ImageFormat;
import imagehost.image.ImageId;
import imagehost.image.ImageName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store promises. */
abstract class ImageStoreContract {
	static final ImageName CAT = new ImageName(new ImageId("7k3v0q9m2c8x1hzt"), ImageFormat.JPEG);
	static final ImageName DOG = new ImageName(new ImageId("0000000000000000"), ImageFormat.PNG);

	/** A new, empty store. */
	abstract ImageStore store();

	@Test
	void givesBackWhatWasStored() {
		ImageStore store = store();

		store.store(CAT, new byte[]{1, 2, 3});

		assertThat(store.read(CAT)).hasValue(new byte[]{1, 2, 3});
		assertThat(store.storedAt(CAT)).isPresent();
	}

	@Test
	void knowsNothingOfWhatWasNotStored() {
		ImageStore store = store();

		assertThat(store.read(CAT)).isEmpty();
		assertThat(store.storedAt(CAT)).isEmpty();
		assertThat(store.delete(CAT)).isFalse();
	}

	@Test
	void deletesOnce() {
		ImageStore store = store();
		store.store(CAT, new byte[]{1});

		assertThat(store.delete(CAT)).isTrue();
		assertThat(store.delete(CAT)).isFalse();
		assertThat(store.read(CAT)).isEmpty();
	}

	@Test
	void listsPicturesThatWereStoredBeforeTheLimit() {
		ImageStore store = store();
		store.store(CAT, new byte[]{1});
		store.store(DOG, new byte[]{2});
		List<ImageName> listed = new ArrayList<>();
		List<String> foreign = new ArrayList<>();

		store.list(Instant.MAX, listed::add, foreign::add);
		store.list(Instant.EPOCH, _ -> foreign.add("stored after the limit"), foreign::add);

		assertThat(listed).containsExactlyInAnyOrder(CAT, DOG);
		assertThat(foreign).isEmpty();
	}

	@Test
	void refusesWhatWouldTouchTheReserve() {
		assertThatThrownBy(() -> store().requireSpace(Long.MAX_VALUE / 2)).isInstanceOfSatisfying(
				StorageException.class,
				failure -> assertThat(failure.fault()).isEqualTo(StorageException.Fault.FULL));
	}
}
