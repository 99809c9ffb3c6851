package imagehost.image.jpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A window shows the data of a scan, whatever their length, without the bytes that are stuffed into them. */
class JpegWindowTest {
	/** What a window holds at the most: its size, and the zeros behind it once more. */
	private static final int ROOM = (1 << 14) + JpegWindow.PADDING;

	/** Around the lengths where a step of eight bytes ends, and where the window does. */
	@ParameterizedTest
	@ValueSource(ints = {0, 1, 7, 8, 9, 63, 64, 65, ROOM - 9, ROOM - 8, ROOM - 1, ROOM, ROOM + 1, ROOM + 8, 2 * ROOM,
			50_000})
	void showsAllData(int length) {
		for (int one : new int[]{0, 2, 40, 3_000}) {
			StuffedData expected = StuffedData.random(length, one);
			JpegWindow window = new JpegWindow(expected.file());
			window.open(0);
			int passed = 0;
			while (!window.isAtEnd()) {
				assertShows(window, expected, passed);
				assertThat(window.length()).isEqualTo(ROOM);
				window.slide(5_003);
				passed += 5_003;
			}
			assertShows(window, expected, passed);
			assertThat(passed + window.length()).isEqualTo(length);
		}
	}

	@Test
	void opensWithinTheData() {
		StuffedData expected = StuffedData.random(40_000, 5);
		JpegWindow window = new JpegWindow(expected.file());
		window.open(0);

		window.open(window.offset(100));

		assertShows(window, expected, 100);
	}

	@Test
	void endsBeforeAMarker() {
		for (int length = 0; length < 40; length++) {
			StuffedData expected = StuffedData.random(length, 7);
			byte[] file = JpegBytes.with(JpegBytes.join(expected.file(), expected.file()),
					expected.file().length - 1, JpegMarkers.RST0);
			JpegWindow window = new JpegWindow(file);

			window.open(0);

			assertThat(window.isAtEnd()).isTrue();
			assertThat(window.length()).isEqualTo(length);
			assertShows(window, expected, 0);
		}
	}

	/** A byte FF at the very end of a file has nothing behind it that could say what it is. */
	@Test
	void looksForNothingBehindTheEndOfTheFile() {
		for (int length = 1; length < 20; length++) {
			byte[] file = new byte[length];
			file[length - 1] = (byte) JpegMarkers.PREFIX;
			JpegWindow window = new JpegWindow(file);

			window.open(0);

			assertThat(window.length()).isEqualTo(length - 1);
		}
	}

	@Test
	void forgetsWhatItShowedBefore() {
		StuffedData expected = StuffedData.random(1_000, 0);
		JpegWindow window = new JpegWindow(expected.file());
		window.open(0);

		window.open(997);

		assertThat(window.length()).isEqualTo(3);
		assertShows(window, expected, 997);
	}

	private static void assertShows(JpegWindow window, StuffedData expected, int passed) {
		int length = window.length();
		assertThat(Arrays.equals(window.data(), 0, length, expected.data(), passed, passed + length))
				.as("the data from byte %d on", passed).isTrue();
		assertThat(Arrays.copyOfRange(window.data(), length, length + JpegWindow.PADDING))
				.isEqualTo(new byte[JpegWindow.PADDING]);
		for (int bytes : new int[]{0, length / 3, length / 2, Math.max(0, length - 1), length}) {
			assertThat(window.offset(bytes)).isEqualTo(expected.offsets()[passed + bytes]);
		}
	}
}
