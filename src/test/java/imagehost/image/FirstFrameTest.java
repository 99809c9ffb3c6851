package imagehost.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** How large reduced images are, and how much is decoded for them. */
class FirstFrameTest {
	@Test
	void reducesTheLongerSideToItsLength() {
		assertThat(ReducedSize.THUMBNAIL.reduced(640, 640)).isEqualTo(320);
		assertThat(ReducedSize.THUMBNAIL.reduced(479, 640)).isEqualTo(240);
		assertThat(ReducedSize.THUMBNAIL.reduced(1, 16_384)).isEqualTo(1);
		assertThat(ReducedSize.THUMBNAIL.reduced(320, 320)).isEqualTo(320);
		assertThat(ReducedSize.THUMBNAIL.reduced(321, 321)).isEqualTo(320);
		assertThat(ReducedSize.THUMBNAIL.reduced(160, 321)).isEqualTo(160);
		assertThat(ReducedSize.THUMBNAIL.reduced(7, 9)).isEqualTo(7);
		assertThat(ReducedSize.PREVIEW.longestSidePx()).isEqualTo(1_280);
	}

	@Test
	void knowsTheLargestFileOfASize() {
		assertThat(ReducedSize.THUMBNAIL.largestBytes()).isEqualTo(320 * 320 * 4 + 10_000);
	}

	@Test
	void decodesTwiceTheWantedSize() {
		assertThat(FirstFrame.step(639, 639, 4, ReducedSize.THUMBNAIL)).isEqualTo(1);
		assertThat(FirstFrame.step(100, 1_279, 4, ReducedSize.THUMBNAIL)).isEqualTo(1);
		assertThat(FirstFrame.step(1_280, 100, 4, ReducedSize.THUMBNAIL)).isEqualTo(2);
		assertThat(FirstFrame.step(100, 1_920, 4, ReducedSize.THUMBNAIL)).isEqualTo(3);
		assertThat(FirstFrame.step(1_920, 100, 4, ReducedSize.PREVIEW)).isEqualTo(1);
	}

	/** 32 MiB, of the pixels that are left. */
	@Test
	void decodesNoMoreThanFitsInMemory() {
		assertThat(FirstFrame.step(2_048, 2_048, 8, ReducedSize.PREVIEW)).isEqualTo(1);
		assertThat(FirstFrame.step(2_048, 2_049, 8, ReducedSize.PREVIEW)).isEqualTo(2);
		assertThat(FirstFrame.step(4_096, 4_096, 8, ReducedSize.PREVIEW)).isEqualTo(2);
		assertThat(FirstFrame.step(4_097, 4_096, 8, ReducedSize.PREVIEW)).isEqualTo(3);
	}

	@Test
	void knowsTheMemoryOfAThumbnail() {
		assertThat(FirstFrame.bytes(100, 50)).isEqualTo(100 * 50 * 8);
		assertThat(FirstFrame.bytes(1_281, 641)).isEqualTo(641 * 321 * 8);
	}

	@Test
	void leavesOutRowsAndColumns() throws IOException {
		BufferedImage decoded = FirstFrame.decode(ImageFormat.PNG, SampleImages.png(10, 7), 3);

		assertThat(decoded.getWidth()).isEqualTo(4);
		assertThat(decoded.getHeight()).isEqualTo(3);
	}

	@Test
	void makesNothingOfWhatTheDecoderCannotDecode() {
		assertThat(FirstFrame.attempt(() -> new Thumbnail(ImageFormat.PNG, 1, 1, new byte[1]))).isPresent();
		assertThat(FirstFrame.attempt(() -> {
			throw new IOException("in a test");
		})).isEmpty();
		assertThat(FirstFrame.attempt(() -> {
			throw new IndexOutOfBoundsException("in a test");
		})).isEmpty();
		assertThatThrownBy(() -> FirstFrame.attempt(() -> {
			throw new IllegalStateException("in a test");
		})).isInstanceOf(IllegalStateException.class);
	}

	@Test
	void readsAnArrayInPlace() throws IOException {
		ByteArrayImageInputStream in = new ByteArrayImageInputStream(new byte[]{-1, 2, 3, 4, 5});
		byte[] target = new byte[6];

		assertThat(in.length()).isEqualTo(5);
		assertThat(in.readBits(3)).isEqualTo(7);
		assertThat(in.read()).isEqualTo(0xFF);
		assertThat(in.readBits(3)).isZero();
		assertThat(in.read(target, 1, 2)).isEqualTo(2);
		assertThat(target).containsExactly(0, 2, 3, 0, 0, 0);
		assertThat(in.readUnsignedByte()).isEqualTo(4);
		assertThat(in.read(target, 0, 6)).isEqualTo(1);
		assertThat(target[0]).isEqualTo((byte) 5);
		assertThat(in.read(target, 0, 6)).isEqualTo(-1);
		assertThat(in.read()).isEqualTo(-1);
		in.seek(4);
		assertThat(in.read()).isEqualTo(5);
		in.close();
		assertThatThrownBy(in::read).isInstanceOf(IOException.class);
		assertThatThrownBy(() -> in.read(target, 0, 1)).isInstanceOf(IOException.class);
	}
}
