package imagehost.image;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.AcceptedFormats;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Looks for channels that nobody has thought of: markers are written over and between the bytes of files of each kind,
 * at every place, and into segments, chunks and blocks of every type. Whatever is accepted holds them only where they
 * change what is seen.
 */
class HiddenMarkersTest {
	private static final List<byte[]> MARKERS = Stream.of("PK\3\4", "<?php ", "7f3aHIDDEN",
			"<script>alert(1)</script>", "PK\3\4\24\0\0\0\10\0hidden.txt and a text of sixty-four bytes, PK\5\6.....")
			.map(text -> text.getBytes(StandardCharsets.ISO_8859_1)).toList();

	private final ImageInspector inspector = new ImageInspector(AcceptedFormats.readers(ImageLimits.DEFAULT));

	static Stream<HidingSample> samples() {
		return HidingSample.all().stream();
	}

	@ParameterizedTest
	@MethodSource("samples")
	void survivesNowhereInPlaceOfOtherBytes(HidingSample sample) {
		List<String> survivors = new ArrayList<>();
		for (byte[] marker : MARKERS) {
			for (int offset : sample.offsets()) {
				if (offset + marker.length <= sample.file().length) {
					byte[] changed = sample.file().clone();
					System.arraycopy(marker, 0, changed, offset, marker.length);
					look(sample, marker, changed, "over byte " + offset, survivors);
				}
			}
		}
		assertThat(survivors).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("samples")
	void survivesNowhereBetweenBytes(HidingSample sample) {
		List<String> survivors = new ArrayList<>();
		for (byte[] marker : MARKERS) {
			for (int offset : sample.offsets()) {
				look(sample, marker, sample.with(offset, marker), "before byte " + offset, survivors);
			}
		}
		assertThat(survivors).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("samples")
	void survivesInNoPartOfAnyType(HidingSample sample) {
		List<String> survivors = new ArrayList<>();
		for (byte[] marker : MARKERS) {
			for (int boundary : sample.boundaries()) {
				for (byte[] part : sample.parts(marker)) {
					look(sample, marker, sample.with(boundary, part),
							"in " + Arrays.toString(Arrays.copyOf(part, 8)) + " before byte " + boundary, survivors);
				}
			}
		}
		assertThat(survivors).isEmpty();
	}

	private void look(HidingSample sample, byte[] marker, byte[] upload, String place, List<String> survivors) {
		for (byte[] file : List.of(upload, sample.repaired(upload))) {
			byte[] stored;
			try {
				stored = inspector.inspect(file).bytes();
			} catch (RejectedException _) {
				continue;
			}
			if (contains(stored, marker) && !sample.isSeen(stored)) {
				survivors.add(new String(marker, StandardCharsets.ISO_8859_1) + " " + place);
			}
		}
	}

	private static boolean contains(byte[] stored, byte[] marker) {
		return new String(stored, StandardCharsets.ISO_8859_1)
				.contains(new String(marker, StandardCharsets.ISO_8859_1));
	}
}
