package imagehost.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import imagehost.gate.DecoderPass;
import imagehost.gate.Decoders;
import imagehost.gate.MemoryGate;
import imagehost.gate.OverloadedException;
import imagehost.gate.ReadingGates;
import imagehost.image.ImageFormat;
import imagehost.image.ImageName;
import imagehost.image.SampleImages;
import imagehost.storage.InMemoryImageStore;
import imagehost.storage.StoredImage;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which stored images are taken into a catalogue that does not know them. */
class AdoptionTest extends StoredImagesTest {
	private static final int MEMORY_BYTES = 1 << 20;

	private final MemoryGate memory = new MemoryGate("images in memory", MEMORY_BYTES, Duration.ZERO);
	private Adoption adoption;

	@BeforeEach
	void wire() {
		adoption = new Adoption(store, inspector,
				new ReadingGates(memory, new Decoders(1, 1 << 20, Duration.ZERO)));
	}

	@Test
	void takesAWholeImageAndGivesItsMemoryBack() {
		assertThat(adoption.adopt(orphan(1), catalogue)).isTrue();

		assertThat(catalogue.find(name(1).id())).hasValue(entry(1));
		assertThat(memory.freeBytes()).isEqualTo(MEMORY_BYTES);
	}

	@Test
	void leavesWhatIsNoWholeImageAlone() {
		store.damage(orphan(1), Arrays.copyOf(IMAGE, IMAGE.length / 2));

		assertThat(adoption.adopt(name(1), catalogue)).isFalse();

		assertThat(catalogue.totals().images()).isZero();
		assertThat(store.size()).isEqualTo(1);
	}

	@Test
	void takesNothingThatHasGone() {
		orphan(1);
		store.beforeRead(() -> store.lose(name(1)));

		assertThat(adoption.adopt(name(1), catalogue)).isFalse();
		assertThat(adoption.adopt(name(2), catalogue)).isFalse();
		assertThat(catalogue.totals().images()).isZero();
	}

	@ParameterizedTest
	@CsvSource({"104857600,true", "104857601,false"})
	void readsNothingThatIsLargerThanAnyUpload(long bytes, boolean isAdopted) {
		InMemoryImageStore large = new InMemoryImageStore() {
			@Override
			public Optional<StoredImage> find(ImageName name) {
				return Optional.of(new StoredImage(name, bytes, Instant.EPOCH));
			}
		};
		large.store(name(1), IMAGE, entry(1).facts());
		ReadingGates gates = new ReadingGates(memory, new Decoders(1, 1 << 20, Duration.ZERO));

		assertThat(new Adoption(large, inspector, gates).adopt(name(1), catalogue)).isEqualTo(isAdopted);
		assertThat(large.reads()).isEqualTo(isAdopted ? 1 : 0);
	}

	/** While uploads leave no room, only the end of the process ends the wait. */
	@Test
	void waitsForMemoryUntilTheProcessEnds() {
		orphan(1);
		MemoryGate full = new MemoryGate("images in memory", 1, Duration.ZERO);
		store.beforeFind(Thread.currentThread()::interrupt);
		Adoption waiting = new Adoption(store, inspector,
				new ReadingGates(full, new Decoders(1, 1 << 20, Duration.ZERO)));

		try (var _ = full.enter(1)) {
			assertThatThrownBy(() -> waiting.adopt(name(1), catalogue)).isInstanceOf(OverloadedException.class);
		}

		assertThat(Thread.interrupted()).isTrue();
		assertThat(store.reads()).isZero();
	}

	@Test
	void waitsForTheMemoryOfDecoders() {
		ImageName photograph = new ImageName(name(1).id(), ImageFormat.JPEG);
		store.store(photograph, SampleImages.progressiveJpeg(2400, 2400), entry(1).facts());
		Decoders decoders = new Decoders(2, 2 << 20, Duration.ZERO);
		DecoderPass another = decoders.enter();
		another.reserve(2 << 20);
		store.beforeRead(() -> {
			if (store.reads() == 3) {
				another.close();
			}
		});

		Adoption waiting = new Adoption(store, inspector, new ReadingGates(memory, decoders));

		assertThat(waiting.adopt(photograph, catalogue)).isTrue();
		assertThat(store.reads()).isEqualTo(3);
	}
}
