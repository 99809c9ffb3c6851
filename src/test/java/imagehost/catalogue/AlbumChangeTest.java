package imagehost.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import imagehost.image.ImageId;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of the images of an album, and how albums are named. */
class AlbumChangeTest {
	private static final ImageId A = new ImageId("000000000000000a");
	private static final ImageId B = new ImageId("000000000000000b");
	private static final ImageId C = new ImageId("000000000000000c");
	private static final ImageId D = new ImageId("000000000000000d");

	@Test
	void removesAddsAndOrdersEachImageOnce() {
		assertThat(AlbumChange.ofTitle("title").applyTo(List.of(A, B))).containsExactly(A, B);
		assertThat(AlbumChange.removing(List.of(A, D)).applyTo(List.of(A, B))).containsExactly(B);
		assertThat(AlbumChange.adding(List.of(C, A, C)).applyTo(List.of(A, B))).containsExactly(A, B, C);
		assertThat(AlbumChange.ordering(List.of(C, D, B)).applyTo(List.of(A, B, C))).containsExactly(C, B, A);
		assertThat(new AlbumChange(null, List.of(A), List.of(A, D), List.of(D)).applyTo(List.of(A, B)))
				.containsExactly(D, B, A);
	}

	@Test
	void namesAlbumsLikeImages() {
		AlbumId id = AlbumId.random(new SecureRandom());

		assertThat(AlbumId.parse(id.toString())).hasValue(id);
		assertThat(AlbumId.parse(id + "x")).isEmpty();
		assertThatThrownBy(() -> new AlbumId("x")).isInstanceOf(IllegalArgumentException.class)
				.hasMessageContaining("is x");
	}
}
