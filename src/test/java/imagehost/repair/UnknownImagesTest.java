package imagehost.repair;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.image.ImageName;
import imagehost.storage.InMemoryImageStore;
import imagehost.storage.StoredImage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class UnknownImagesTest extends StoredImagesTest {
	/** However many there are, so many names are held. */
	@Test
	void asksTheCatalogueForFiveHundredAtATime() {
		AtomicInteger listed = new AtomicInteger();
		InMemoryImageStore counted = new InMemoryImageStore() {
			@Override
			public void list(Instant limit, Consumer<StoredImage> image, Consumer<String> strangers) {
				super.list(limit, one -> {
					listed.incrementAndGet();
					image.accept(one);
				}, strangers);
			}
		};
		for (int number = 0; number < 1001; number++) {
			counted.store(name(number), new byte[1], entry(number).facts());
		}
		List<ImageName> unknown = new ArrayList<>();
		List<Integer> listedBefore = new ArrayList<>();

		UnknownImages.find(counted, catalogue, Instant.MAX, name -> {
			unknown.add(name);
			listedBefore.add(listed.get());
		}, _ -> {
		});

		assertThat(unknown).hasSize(1001).doesNotHaveDuplicates();
		assertThat(listedBefore.stream().distinct()).containsExactly(500, 1000, 1001);
	}
}
