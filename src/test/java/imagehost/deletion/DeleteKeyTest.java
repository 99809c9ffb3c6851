package imagehost.deletion;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeleteKeyTest {
	private static final int KEYS = 1000;

	@Test
	void makes128RandomBits() {
		SecureRandom random = new SecureRandom();
		Set<String> keys = new HashSet<>();
		byte[] everSet = new byte[16];
		byte[] alwaysSet = new byte[16];
		Arrays.fill(alwaysSet, (byte) 0xFF);

		for (int number = 0; number < KEYS; number++) {
			String key = DeleteKey.random(random);
			assertThat(key).matches("[A-Za-z0-9_-]{22}");
			keys.add(key);
			byte[] bytes = Base64.getUrlDecoder().decode(key);
			for (int index = 0; index < bytes.length; index++) {
				everSet[index] |= bytes[index];
				alwaysSet[index] &= bytes[index];
			}
		}

		assertThat(keys).hasSize(KEYS);
		assertThat(everSet).containsOnly(0xFF);
		assertThat(alwaysSet).containsOnly(0);
	}

	@Test
	void fitsItsOwnHashAlone() {
		String hash = DeleteKey.hash("key");

		assertThat(hash).matches("[0-9a-f]{64}");
		assertThat(DeleteKey.fits("key", hash)).isTrue();
		assertThat(DeleteKey.fits("Key", hash)).isFalse();
		assertThat(DeleteKey.fits("", "")).isFalse();
		assertThat(DeleteKey.fits("key", "key")).isFalse();
	}
}
