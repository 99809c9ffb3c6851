package imagehost.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import imagehost.image.ImageFacts;
import imagehost.image.ImageFormat;
import imagehost.image.ImageId;
import imagehost.image.ImageName;
import imagehost.storage.StorageException.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store promises. */
public abstract class ImageStoreContract {
	protected static final ImageName CAT = new ImageName(new ImageId("7k3v0q9m2c8x1hzt"), ImageFormat.JPEG);
	protected static final ImageName DOG = new ImageName(new ImageId("0000000000000000"), ImageFormat.PNG);
	protected static final ImageFacts FACTS = new ImageFacts("Кот \"1\" 😺.jpg", true,
			Instant.parse("2026-01-24T14:00:00.123Z"), "00".repeat(32), "11".repeat(32));
	/** Clocks of stores may be coarse, and other than ours. */
	private static final Duration COARSENESS = Duration.ofSeconds(5);

	private ImageStore store;

	/** Opens the same store, empty at first. */
	protected abstract ImageStore open();

	@BeforeEach
	void openStore() {
		store = open();
	}

	@Test
	void givesBackWhatWasStored() {
		store.store(CAT, new byte[]{1, 2, 3}, FACTS);

		assertThat(store.read(CAT)).hasValue(new byte[]{1, 2, 3});
		assertThat(store.find(CAT).orElseThrow().name()).isEqualTo(CAT);
		assertThat(store.find(CAT).orElseThrow().size()).isEqualTo(3);
	}

	@Test
	void knowsWhenAnImageWasStored() {
		Instant before = Instant.now().minus(COARSENESS);

		store.store(CAT, new byte[]{1}, FACTS);

		assertThat(store.find(CAT).orElseThrow().storedAt()).isBetween(before, Instant.now().plus(COARSENESS));
	}

	@Test
	void keepsFactsBesideTheBytes() {
		ImageFacts bare = new ImageFacts("", false, Instant.parse("2026-01-01T00:00:00Z"), "00".repeat(32), "");
		ImageFacts long255 = new ImageFacts("Ж".repeat(255), true, Instant.EPOCH, "00".repeat(32), "11".repeat(32));
		ImageName third = name(1);
		store.store(CAT, new byte[]{1}, FACTS);
		store.store(DOG, new byte[]{1}, bare);
		store.store(third, new byte[]{1}, long255);

		assertThat(store.facts(CAT)).hasValue(FACTS);
		assertThat(store.facts(DOG)).hasValue(bare);
		assertThat(store.facts(third)).hasValue(long255);

		store.remember(CAT, bare);

		assertThat(store.facts(CAT)).hasValue(bare);
		assertThat(store.read(CAT)).hasValue(new byte[]{1});
	}

	@Test
	void keepsItsOwnCopyOfTheBytes() {
		byte[] bytes = {1, 2, 3};
		store.store(CAT, bytes, FACTS);

		bytes[0] = 9;
		store.read(CAT).orElseThrow()[1] = 9;

		assertThat(store.read(CAT)).hasValue(new byte[]{1, 2, 3});
	}

	@Test
	void storesAnEmptyAndALargeImage() {
		byte[] large = new byte[6 << 20];
		large[large.length - 1] = 7;

		store.store(CAT, new byte[0], FACTS);
		store.store(DOG, large, FACTS);

		assertThat(store.read(CAT)).hasValue(new byte[0]);
		assertThat(store.read(DOG)).hasValue(large);
	}

	@Test
	void neverReplacesAnImage() {
		store.store(CAT, new byte[]{1}, FACTS);

		assertThatThrownBy(() -> store.store(CAT, new byte[]{2, 2}, FACTS)).isInstanceOf(StorageException.class);

		assertThat(store.read(CAT)).hasValue(new byte[]{1});
		assertThat(listed(Instant.MAX)).containsExactly(CAT);
	}

	@Test
	void knowsNothingOfWhatWasNotStored() {
		assertThat(store.read(CAT)).isEmpty();
		assertThat(store.find(CAT)).isEmpty();
		assertThat(store.facts(CAT)).isEmpty();
		assertThat(store.delete(CAT)).isFalse();
		store.remember(CAT, FACTS);
		assertThat(store.facts(CAT)).isEmpty();
		assertThat(store.find(CAT)).isEmpty();
	}

	@Test
	void tellsFormatsOfOneIdApart() {
		ImageName other = new ImageName(CAT.id(), ImageFormat.PNG);
		store.store(CAT, new byte[]{1}, FACTS);

		assertThat(store.read(other)).isEmpty();
		assertThat(store.delete(other)).isFalse();
		assertThat(store.read(CAT)).isPresent();
	}

	@Test
	void deletesOnce() {
		store.store(CAT, new byte[]{1}, FACTS);

		assertThat(store.delete(CAT)).isTrue();
		assertThat(store.delete(CAT)).isFalse();
		assertThat(store.read(CAT)).isEmpty();
		assertThat(store.find(CAT)).isEmpty();
		assertThat(store.facts(CAT)).isEmpty();
	}

	@Test
	void listsImagesThatWereStoredBeforeTheLimit() {
		store.store(CAT, new byte[]{1}, FACTS);
		store.store(DOG, new byte[]{2, 3}, FACTS);
		List<Long> sizes = new ArrayList<>();

		store.list(Instant.MAX, image -> sizes.add(image.size()), ImageStoreContract::failOnStranger);

		assertThat(listed(Instant.MAX)).containsExactlyInAnyOrder(CAT, DOG);
		assertThat(sizes).containsExactlyInAnyOrder(1L, 2L);
		assertThat(listed(Instant.EPOCH)).isEmpty();
		assertThat(listed(Instant.now().minus(COARSENESS))).isEmpty();
	}

	private List<ImageName> listed(Instant limit) {
		List<ImageName> names = new ArrayList<>();
		store.list(limit, image -> names.add(image.name()), ImageStoreContract::failOnStranger);
		return names;
	}

	private static void failOnStranger(String name) {
		throw new AssertionError("a stranger: " + name);
	}

	@Test
	void keepsImagesOverAReopening() {
		store.store(CAT, new byte[]{1, 2, 3}, FACTS);

		ImageStore again = keepsImages() ? open() : store;

		assertThat(again.read(CAT)).hasValue(new byte[]{1, 2, 3});
	}

	/** False for a store that lives in memory alone. */
	protected boolean keepsImages() {
		return true;
	}

	@Test
	void storesManyAtOnce() throws Exception {
		List<Future<?>> stored = new ArrayList<>();
		try (var threads = Executors.newFixedThreadPool(8)) {
			for (int number = 0; number < 32; number++) {
				ImageName name = name(number);
				byte[] bytes = {(byte) number};
				stored.add(threads.submit(() -> store.store(name, bytes, FACTS)));
			}
		}

		for (int number = 0; number < 32; number++) {
			assertThat(stored.get(number).state()).isEqualTo(Future.State.SUCCESS);
			assertThat(store.read(name(number))).hasValue(new byte[]{(byte) number});
		}
	}

	private static ImageName name(int number) {
		return new ImageName(new ImageId("00000000000000" + String.format("%02d", number)), ImageFormat.GIF);
	}

	@Test
	void refusesWhatCannotFit() {
		assertThatThrownBy(() -> store.requireSpace(Long.MAX_VALUE / 2)).isInstanceOfSatisfying(
				StorageException.class, failure -> assertThat(failure.fault()).isEqualTo(Fault.FULL));
		assertThatCode(() -> store.requireSpace(1)).doesNotThrowAnyException();
	}

	@Test
	void saysHowMuchRoomThereIsIfItCan() {
		store.capacity().ifPresent(before -> {
			assertThat(before.freeBytes()).isPositive();
			assertThat(before.usedBytes()).isNotNegative();
		});
	}

	@Test
	void leavesNothingWhenItTriesWhetherItCanWrite() {
		store.requireWritable();
		store.requireWritable();

		assertThat(listed(Instant.MAX)).isEmpty();
	}

	@Test
	void keepsTheFirstNameUntilItIsRenamed() {
		assertThat(store.ownName()).isEmpty();

		assertThat(store.nameOnce("first")).isEqualTo("first");
		assertThat(store.nameOnce("second")).isEqualTo("first");
		assertThat(store.ownName()).hasValue("first");

		store.rename("third");

		assertThat(store.ownName()).hasValue("third");
		assertThat(listed(Instant.MAX)).isEmpty();
	}

	@Test
	void findsThoseOfManyThatAreThere() {
		for (int number : new int[]{1, 3, 5}) {
			store.store(name(number), new byte[number], FACTS);
		}

		var found = store.findAll(List.of(name(0), name(1), name(2), name(3), name(4)));

		assertThat(found).containsOnlyKeys(name(1), name(3));
		assertThat(found.values()).extracting(StoredImage::size).containsExactlyInAnyOrder(1L, 3L);
		assertThat(store.findAll(List.of())).isEmpty();
	}
}
