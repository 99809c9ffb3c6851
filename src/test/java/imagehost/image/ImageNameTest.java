package imagehost.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageNameTest {
	@Test
	void readsWhatItWrites() {
		ImageName name = new ImageName(new ImageId("7k3v0q9m2c8x1hzt"), ImageFormat.PNG);

		assertThat(ImageName.parse(name.toString())).hasValue(name);
	}

	@ParameterizedTest
	@ValueSource(strings = {"", "cat.jpg", "7k3v0q9m2c8x1hzt", "7k3v0q9m2c8x1hzt.jpeg", "7k3v0q9m2c8x1hzt.JPG",
			"7K3V0Q9M2C8X1HZT.jpg", "7k3v0q9m2c8x1hzi.jpg", "../7k3v0q9m2c8x1hzt.jpg", "7k3v0q9m2c8x1hzt.jpg.jpg",
			"7k3v0q9m2c8x1hzt.jpg\n"})
	void knowsNoOtherNames(String name) {
		assertThat(ImageName.parse(name)).isEmpty();
	}

	@Test
	void makesIdsThatDiffer() {
		SecureRandom random = new SecureRandom();
		Set<ImageId> ids = new HashSet<>();
		for (int i = 0; i < 1000; i++) {
			ids.add(ImageId.random(random));
		}

		assertThat(ids).hasSize(1000);
	}
}
