package imagehost.image.png;

import static imagehost.image.png.PngBytes.deflate;
import static imagehost.image.png.PngBytes.grey4x3;
import static imagehost.image.png.PngBytes.rows4x3;
import static imagehost.image.png.PngBytes.signature;

import imagehost.image.ExifOrientation;
import imagehost.image.Payloads;
import imagehost.image.Payloads.Channel;
import imagehost.image.icc.IccBytes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every known place of a PNG where bytes could hide; what is left is listed in docs/security.md. */
class PngHiddenChannelsTest {
	private static final byte[] PALETTE = {10, 20, 30, 40, 50, 60};

	private static final Map<String, Channel> CHANNELS = new TreeMap<>(Map.ofEntries(
			Map.entry("behind the end", payload -> grey4x3().data(rows4x3()).chunk("IEND").raw(payload).bytes()),
			Map.entry("in the end", payload -> grey4x3().data(rows4x3()).chunk("IEND", payload).bytes()),
			Map.entry("text", payload -> grey4x3().chunk("tEXt", payload).data(rows4x3()).end()),
			Map.entry("an unknown chunk behind the data",
					payload -> grey4x3().data(rows4x3()).chunk("prVt", payload).end()),
			Map.entry("frames of a still image",
					payload -> grey4x3().data(rows4x3()).frame(0, 4, 3, 0, 0).frameData(1, payload).end()),
			Map.entry("behind the compressed data",
					payload -> grey4x3().chunk("IDAT", joined(deflate(rows4x3()), payload)).end()),
			Map.entry("data chunks behind the data",
					payload -> grey4x3().data(rows4x3()).chunk("IDAT", payload).end()),
			Map.entry("lengths of data chunks", PngHiddenChannelsTest::inLengths),
			Map.entry("the level of compression", payload -> {
				byte[] data = deflate(rows4x3());
				data[1] = new byte[]{0x01, 0x5E, (byte) 0xDA}[payload[1] % 3];
				return grey4x3().chunk("IDAT", data).end();
			}), Map.entry("order of chunks", payload -> {
				PngBytes png = grey4x3();
				boolean isFirst = (payload[2] & 1) == 0;
				byte[] density = {0, 0, 11, 19, 0, 0, 11, 19, 1};
				if (isFirst) {
					png.chunk("pHYs", density);
				}
				png.chunk("gAMA", (byte) 0, (byte) 0, (byte) 0xB1, (byte) 0x8F);
				if (!isFirst) {
					png.chunk("pHYs", density);
				}
				return png.chunk("tEXt", payload).data(rows4x3()).end();
			}), Map.entry("palette of full colours", payload -> signature().header(1, 1, 8, 2, 0)
					.chunk("PLTE", Arrays.copyOf(payload, 180)).data(new byte[4]).end()),
			Map.entry("palette beyond the depth",
					payload -> indexed(joined(PALETTE, Arrays.copyOf(payload, 180)), new byte[0])),
			Map.entry("colours that no pixel has", payload -> signature().header(1, 1, 8, 3, 0)
					.chunk("PLTE", joined(new byte[3], Arrays.copyOf(payload, 180))).data(new byte[2]).end()),
			Map.entry("transparency of colours that no pixel has", payload -> signature().header(1, 1, 8, 3, 0)
					.chunk("PLTE", new byte[768]).chunk("tRNS", joined(new byte[1], Arrays.copyOf(payload, 180)))
					.data(new byte[2]).end()),
			Map.entry("colours that are wholly transparent", payload -> signature().header(18, 1, 8, 3, 0)
					.chunk("PLTE", Arrays.copyOf(payload, 54)).chunk("tRNS", new byte[18])
					.data(new byte[]{0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17}).end()),
			Map.entry("transparency beyond the palette",
					payload -> indexed(PALETTE, joined(new byte[2], Arrays.copyOf(payload, 180)))),
			Map.entry("background beyond the palette", payload -> signature().header(1, 1, 1, 3, 0)
					.chunk("PLTE", PALETTE).chunk("bKGD", payload[1]).data(new byte[2]).end()),
			Map.entry("bits that fill up a row", payload -> signature().header(1, 4, 1, 0, 0)
					.data((byte) 0, padding(payload[0]), (byte) 0, padding(payload[1]), (byte) 1, padding(payload[2]),
							(byte) 0, padding(payload[3]))
					.end()),
			Map.entry("transparent bits that the image does not have",
					payload -> grey4x3().chunk("tRNS", payload[1], (byte) 3).data(rows4x3()).end()),
			Map.entry("a background", payload -> grey4x3().chunk("bKGD", (byte) 0, payload[1]).data(rows4x3()).end()),
			Map.entry("plays without end", payload -> grey4x3().animation(1, ByteBuffer.wrap(payload).getInt())
					.frame(0, 4, 3, 0, 0).data(rows4x3()).end()),
			Map.entry("fractions of a millisecond", payload -> grey4x3().animation(1, 0).chunk("fcTL", ByteBuffer
					.allocate(26).putInt(4, 4).putInt(8, 3).putShort(20, (short) (payload[1] & 0x3F))
					.putShort(22, (short) -1).array()).data(rows4x3()).end()),
			Map.entry("a mastering display that is none",
					payload -> grey4x3().chunk("cICP", (byte) 9, (byte) 16, (byte) 0,
							(byte) 1)
							.chunk("mDCV", ByteBuffer.allocate(24).put(payload, 0, 16).putInt(16, 1000).array())
							.data(rows4x3()).end()),
			Map.entry("gamma out of range", payload -> ancillary("gAMA", payload, 4)),
			Map.entry("primaries out of range", payload -> ancillary("cHRM", payload, 32)),
			Map.entry("mastering display without HDR", payload -> ancillary("mDCV", payload, 24)),
			Map.entry("light levels without HDR", payload -> ancillary("cLLI", payload, 8)),
			Map.entry("code points that are not defined", payload -> ancillary("cICP", payload, 4)),
			Map.entry("significant bits out of range", payload -> ancillary("sBIT", payload, 1)),
			Map.entry("density out of range", payload -> ancillary("pHYs", payload, 9)),
			Map.entry("gamma beside a profile", payload -> grey4x3()
					.chunk("gAMA", (byte) 0, (byte) 1, payload[1], payload[2])
					.chunk("iCCP", profileChunk("x", IccBytes.grey().bytes(), 9)).data(rows4x3()).end()),
			Map.entry("Exif", payload -> grey4x3().chunk("eXIf", joined(
					ExifOrientation.minimalTiff(6), payload)).data(rows4x3()).end()),
			Map.entry("the name of a profile", payload -> profile(
					profileChunk(printable(payload), IccBytes.grey().bytes(), 9))),
			Map.entry("behind a profile", payload -> profile(
					joined(profileChunk("x", IccBytes.grey().bytes(), 9), payload))),
			Map.entry("a profile that is none", payload -> profile(profileChunk("x", Arrays.copyOf(payload, 300), 0))),
			Map.entry("a private tag of a profile", payload -> profile(
					profileChunk("x", IccBytes.grey().tag("mmod", payload).bytes(), 0))),
			Map.entry("texts of a profile", payload -> profile(
					profileChunk("x", IccBytes.grey().tag("cprt", payload).tag("desc", payload).bytes(), 0))),
			Map.entry("the header of a profile", payload -> profile(profileChunk("x",
					IccBytes.grey().header(24, Arrays.copyOf(payload, 12)).header(84, Arrays.copyOf(payload, 44))
							.header(40, Arrays.copyOf(payload, 24)).bytes(),
					0))),
			Map.entry("gaps and the end of a profile", payload -> profile(
					profileChunk("x", IccBytes.grey().gap(payload).tail(payload).bytes(), 0))),
			Map.entry("a curve of a profile", payload -> profile(
					profileChunk("x", IccBytes.profile("GRAY", "XYZ ").tag("kTRC", curveOf(payload)).bytes(), 0))),
			Map.entry("a default image that is not shown", payload -> grey4x3().animation(1, 0)
					.data(ByteBuffer.wrap(rows4x3()).put(1, payload, 0, 4).put(6, payload, 4, 4).array())
					.frame(0, 4, 3, 0, 0).frameData(1, deflate(rows4x3())).end()),
			Map.entry("lengths of the data of frames", payload -> {
				PngBytes png = grey4x3().animation(2, 0).frame(0, 4, 3, 0, 0).data(rows4x3()).frame(1, 4, 3, 0, 0);
				int cut = 1 + payload[1] % 9;
				byte[] data = deflate(rows4x3());
				return png.frameData(2, Arrays.copyOf(data, cut))
						.frameData(3, Arrays.copyOfRange(data, cut, data.length)).frameData(4, payload).end();
			}), Map.entry("delays not in lowest terms", payload -> grey4x3().animation(1, 0).chunk("fcTL", ByteBuffer
					.allocate(26).putInt(4, 4).putInt(8, 3).putShort(20, (short) (payload[1] * 3))
					.putShort(22, (short) (payload[1] * 7)).array()).data(rows4x3()).end())));

	static Stream<String> channels() {
		return CHANNELS.keySet().stream();
	}

	@ParameterizedTest
	@MethodSource("channels")
	void isClosed(String channel) {
		Payloads.requireClosed(Objects.requireNonNull(CHANNELS.get(channel)));
	}

	private static byte[] inLengths(byte[] payload) {
		byte[] data = deflate(rows4x3());
		PngBytes png = grey4x3();
		int position = 0;
		for (byte part : payload) {
			int length = Math.min(part & 3, data.length - position);
			png.chunk("IDAT", Arrays.copyOfRange(data, position, position + length));
			position += length;
		}
		return png.chunk("IDAT", Arrays.copyOfRange(data, position, data.length)).end();
	}

	private static byte[] indexed(byte[] palette, byte[] transparency) {
		return signature().header(2, 1, 1, 3, 0).chunk("PLTE", palette).chunk("tRNS", transparency)
				.data((byte) 0, (byte) 0x40).end();
	}

	/** Seven bits that nobody sees; the first bit is the pixel. */
	private static byte padding(byte payload) {
		return (byte) (payload & 0x7F);
	}

	/** A payload as large as the chunk, of a value that no image has. */
	private static byte[] ancillary(String type, byte[] payload, int length) {
		byte[] content = Arrays.copyOf(payload, length);
		content[0] |= (byte) 0x80;
		return grey4x3().chunk(type, content).data(rows4x3()).end();
	}

	private static byte[] profile(byte[] chunk) {
		return grey4x3().chunk("iCCP", chunk).data(rows4x3()).end();
	}

	private static String printable(byte[] payload) {
		return new String(payload, StandardCharsets.ISO_8859_1).replace('\0', '0').substring(0, 12);
	}

	private static byte[] profileChunk(String name, byte[] profile, int level) {
		byte[] deflated = new byte[profile.length + 64];
		try (Deflater deflater = new Deflater(level)) {
			deflater.setInput(profile);
			deflater.finish();
			deflated = Arrays.copyOf(deflated, deflater.deflate(deflated));
		}
		return joined((name + "\0\0").getBytes(StandardCharsets.ISO_8859_1), deflated);
	}

	private static byte[] curveOf(byte[] payload) {
		int[] samples = new int[60];
		for (int index = 0; index < samples.length; index++) {
			samples[index] = payload[index % payload.length] << 8 | payload[(index + 5) % payload.length];
		}
		return IccBytes.curve(samples);
	}

	private static byte[] joined(byte[] first, byte[] second) {
		return ByteBuffer.allocate(first.length + second.length).put(first).put(second).array();
	}
}
