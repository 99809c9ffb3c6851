package imagehost.image.jpeg;

import static imagehost.image.jpeg.JpegBytes.ascii;
import static imagehost.image.jpeg.JpegBytes.bytes;
import static imagehost.image.jpeg.JpegBytes.insert;
import static imagehost.image.jpeg.JpegBytes.insertBefore;
import static imagehost.image.jpeg.JpegBytes.insertFirst;
import static imagehost.image.jpeg.JpegBytes.join;
import static imagehost.image.jpeg.JpegBytes.segment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import imagehost.image.ImageInspector;
import imagehost.image.ImageLimits;
import imagehost.image.RejectedException;
import imagehost.image.icc.IccBytes;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each place of a JPEG in which something was or could be hidden that no browser shows: what is stored is the same as
 * without it. What is left is in docs/security.md.
 */
class JpegChannelsTest {
	private static final byte[] SECRET = ascii("HIDDEN-7f3a<?php");
	private static final byte[] BASELINE = JpegSamples.baseline(64, 48);
	private static final byte[] PROGRESSIVE = JpegSamples.progressive(64, 48);
	private static final int END = BASELINE.length - 2;
	/** Scans of eight blocks whose only codes are bits 0; the last bit of DC comes by itself. */
	private static final byte[] FIRST_OF_DC = join(FlatJpeg.header(JpegMarkers.SOF2, 8), FlatJpeg.table(JpegTables.DC),
			FlatJpeg.scan(0, 0, 1), bytes(0));
	private static final byte[] FIRST_OF_AC = join(FlatJpeg.table(JpegTables.AC), FlatJpeg.scan(1, 63, 0), bytes(0));
	private static final byte[] REFINED = join(FlatJpeg.scan(0, 0, 0x10), bytes(0));

	private final ImageInspector inspector = new ImageInspector(List.of(new JpegReader(ImageLimits.DEFAULT)));

	static Stream<Arguments> hidden() {
		byte[] quantisation = Arrays.copyOf(SECRET, 64);
		byte[] huffman = join(bytes(0, 0, 0, 0, SECRET.length), new byte[11], SECRET);
		return Stream.of(Arguments.of("comment", insertFirst(BASELINE, segment(JpegMarkers.COM, SECRET))),
				Arguments.of("application data", insertFirst(BASELINE, segment(0xE7, SECRET))),
				Arguments.of("behind the end", join(BASELINE, SECRET)),
				Arguments.of("between segments", insertBefore(JpegMarkers.DQT, BASELINE, SECRET)),
				Arguments.of("behind the data", insert(BASELINE, END, SECRET)),
				Arguments.of("a quantisation table that nothing uses",
						insertBefore(JpegMarkers.SOS, BASELINE, segment(JpegMarkers.DQT, bytes(3), quantisation))),
				Arguments.of("a quantisation table that is defined again",
						insertFirst(BASELINE, segment(JpegMarkers.DQT, bytes(0), quantisation))),
				Arguments.of("a quantisation table behind the data",
						insert(BASELINE, END, segment(JpegMarkers.DQT, bytes(0), quantisation))),
				Arguments.of("a wide quantisation table",
						insertFirst(BASELINE, segment(JpegMarkers.DQT, bytes(0x10), Arrays.copyOf(SECRET, 128)))),
				Arguments.of("a Huffman table that nothing uses",
						insertBefore(JpegMarkers.SOS, BASELINE, segment(JpegMarkers.DHT, bytes(0x13), huffman))),
				Arguments.of("a Huffman table that is defined again",
						insertFirst(BASELINE, segment(JpegMarkers.DHT, bytes(0x10), huffman))),
				Arguments.of("a Huffman table behind the data",
						insert(BASELINE, END, segment(JpegMarkers.DHT, bytes(0x10), huffman))),
				Arguments.of("conditioning of arithmetic coding",
						insertFirst(BASELINE, segment(JpegMarkers.DAC, SECRET))),
				Arguments.of("restart intervals that are set again", insertFirst(BASELINE, intervals())),
				Arguments.of("a restart interval that is never reached",
						insertBefore(JpegMarkers.SOS, BASELINE, segment(JpegMarkers.DRI, bytes('P', 'K')))),
				Arguments.of("a restart interval behind the data",
						insert(BASELINE, END, segment(JpegMarkers.DRI, bytes('P', 'K')))),
				Arguments.of("restart markers", insert(BASELINE, END, bytes(0xFF, 0xD5, 0xFF, 0xD1, 0xFF, 0xD6))),
				Arguments.of("fill bytes", insert(BASELINE, END, bytes(0xFF, 0xFF, 0xFF))),
				Arguments.of("the version of JFIF", JpegBytes.with(BASELINE, 12, 'K')),
				Arguments.of("a thumbnail of JFIF", jfifWith(bytes(1, 5), Arrays.copyOf(SECRET, 15))),
				Arguments.of("bytes behind JFIF", jfifWith(bytes(0, 0), SECRET)),
				Arguments.of("parameters of a sequential scan", scanParameters()),
				Arguments.of("ids of components", ids()));
	}

	private static byte[] intervals() {
		byte[] all = new byte[0];
		for (int index = 0; index < SECRET.length; index += 2) {
			all = join(all, segment(JpegMarkers.DRI, Arrays.copyOfRange(SECRET, index, index + 2)));
		}
		return join(all, segment(JpegMarkers.DRI, bytes(0, 0)));
	}

	private static byte[] jfifWith(byte[] size, byte[] thumbnail) {
		byte[] bare = JpegBytes.without(JpegMarkers.APP0, BASELINE);
		return insertFirst(bare,
				segment(JpegMarkers.APP0, ascii("JFIF\0"), bytes(1, 1, 0, 0, 1, 0, 1), size, thumbnail));
	}

	private static byte[] scanParameters() {
		byte[] file = BASELINE.clone();
		int data = JpegBytes.findData(file);
		System.arraycopy(SECRET, 0, file, data - 3, 3);
		return file;
	}

	/** Other ids for the same components. */
	private static byte[] ids() {
		byte[] file = BASELINE.clone();
		int frame = JpegBytes.find(file, JpegMarkers.SOF0);
		int scan = JpegBytes.find(file, JpegMarkers.SOS);
		for (int component = 0; component < 3; component++) {
			file[frame + 10 + 3 * component] = SECRET[component];
			file[scan + 5 + 2 * component] = SECRET[component];
		}
		return file;
	}

	@ParameterizedTest
	@MethodSource("hidden")
	void isGone(String channel, byte[] file) throws RejectedException {
		byte[] stored = inspector.inspect(file).bytes();

		assertThat(file).as(channel).isNotEqualTo(BASELINE);
		assertThat(stored).as(channel).isEqualTo(BASELINE);
	}

	static Stream<Arguments> hiddenInProgressive() {
		int data = JpegBytes.findDataEnd(PROGRESSIVE);
		byte[] huffman = join(bytes(0, 0, 0, 0, SECRET.length), new byte[11], SECRET);
		return Stream.of(Arguments.of("behind the first scan", insert(PROGRESSIVE, data, SECRET)),
				Arguments.of("one byte behind the first scan", insert(PROGRESSIVE, data, bytes('P'))),
				Arguments.of("one byte behind the last scan",
						insert(PROGRESSIVE, PROGRESSIVE.length - 2, bytes('P'))),
				Arguments.of("a table between scans",
						insert(PROGRESSIVE, data, segment(JpegMarkers.DHT, bytes(0x12), huffman))),
				Arguments.of("a quantisation table between scans",
						insert(PROGRESSIVE, data, segment(JpegMarkers.DQT, bytes(0), Arrays.copyOf(SECRET, 64)))));
	}

	@ParameterizedTest
	@MethodSource("hiddenInProgressive")
	void isGoneFromAProgressiveImage(String channel, byte[] file) throws RejectedException {
		assertThat(inspector.inspect(file).bytes()).as(channel).isEqualTo(PROGRESSIVE);
	}

	/** What the earlier one says is overwritten before anybody sees it, and decoders say nothing of it. */
	@ParameterizedTest
	@MethodSource("scansThatComeAgain")
	void refusesAScanThatALaterOneReplaces(String what, byte[] again) throws RejectedException {
		byte[] whole = join(FIRST_OF_DC, FIRST_OF_AC, REFINED);

		assertThat(inspector.inspect(join(whole, FlatJpeg.END)).width()).isEqualTo(64);
		assertThatThrownBy(() -> inspector.inspect(join(whole, again, FlatJpeg.END))).as(what)
				.isInstanceOf(RejectedException.class).hasMessageContaining("jpeg_bad_scan_header");
	}

	static Stream<Arguments> scansThatComeAgain() {
		byte[] eightBlocks = bytes(0);
		return Stream.of(Arguments.of("DC", join(FlatJpeg.scan(0, 0, 0), eightBlocks)),
				Arguments.of("DC, rougher", join(FlatJpeg.scan(0, 0, 1), eightBlocks)),
				Arguments.of("AC", join(FlatJpeg.scan(1, 63, 0), eightBlocks)),
				Arguments.of("one coefficient of AC", join(FlatJpeg.scan(63, 63, 0), eightBlocks)),
				Arguments.of("refined once more", join(FlatJpeg.scan(0, 0, 0x10), eightBlocks)),
				Arguments.of("refined by no bit", join(FlatJpeg.scan(0, 0, 0x11), eightBlocks)));
	}

	static Stream<Arguments> hiddenBesideColours() {
		byte[] profile = IccBytes.displayP3().bytes();
		byte[] stuffed = IccBytes.displayP3().tag("mmod", SECRET).gap(SECRET).tail(SECRET).bytes();
		byte[] adobe = segment(JpegMarkers.APP14, ascii("Adobe"), bytes(0, 100, 0, 0, 0, 0, 1));
		byte[] stuffedAdobe = segment(JpegMarkers.APP14, ascii("Adobe"), bytes('P', 'K', 3, 4, 5, 6, 77), SECRET);
		return Stream.of(
				Arguments.of("profile", insertFirst(BASELINE, JpegBytes.profile(stuffed)),
						insertFirst(BASELINE, JpegBytes.profile(profile))),
				Arguments.of("Adobe", insertFirst(BASELINE, stuffedAdobe), insertFirst(BASELINE, adobe)));
	}

	@ParameterizedTest
	@MethodSource("hiddenBesideColours")
	void isGoneFromWhatSaysColours(String channel, byte[] file, byte[] clean) throws RejectedException {
		byte[] stored = inspector.inspect(file).bytes();

		assertThat(stored).as(channel).isEqualTo(inspector.inspect(clean).bytes());
		assertThat(JpegBytes.contains(stored, "HIDDEN")).isFalse();
	}
}
