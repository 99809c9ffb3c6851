package imagehost.image.gif;

import static imagehost.image.gif.GifBytes.bareScreen;
import static imagehost.image.gif.GifBytes.codes;
import static imagehost.image.gif.GifBytes.codesOf;
import static imagehost.image.gif.GifBytes.screen;

import imagehost.image.Payloads;
import imagehost.image.Payloads.Channel;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every known place of a GIF where bytes could hide; what is left is listed in docs/security.md. */
class GifHiddenChannelsTest {
	private static final Map<String, Channel> CHANNELS = new TreeMap<>(Map.ofEntries(
			Map.entry("behind the trailer", payload -> screen(4, 3).image(4, 3).raw(0x3B).bytes(payload).bytes()),
			Map.entry("a comment", payload -> screen(4, 3).raw(0x21, 0xFE).subBlock(block(payload)).raw(0).image(4, 3)
					.end()),
			Map.entry("a foreign application", payload -> screen(4, 3).raw(0x21, 0xFF, 11).text("XMP DataXMP")
					.subBlock(block(payload)).raw(0).image(4, 3).end()),
			Map.entry("plain text", payload -> screen(4, 3).raw(0x21, 0x01).subBlock(block(payload)).raw(0).image(4, 3)
					.end()),
			Map.entry("a second block of a graphic control", payload -> screen(4, 3).raw(0x21, 0xF9, 4, 4, 10, 0, 0)
					.subBlock(block(payload)).raw(0).image(4, 3).end()),
			Map.entry("graphic controls that another follows", payload -> screen(4, 3)
					.raw(0x21, 0xF9, 4, 4, payload[0], payload[1], payload[2], 0).control(1, 10).image(4, 3).end()),
			Map.entry("reserved bits of a graphic control", payload -> screen(4, 3)
					.raw(0x21, 0xF9, 4, 4 | payload[1] << 5 & 0xE0 | payload[2] & 2, 10, 0, 0, 0).image(4, 3).end()),
			Map.entry("a transparent colour that is switched off", payload -> screen(4, 3)
					.raw(0x21, 0xF9, 4, 4, 10, 0, payload[1], 0).image(4, 3).end()),
			Map.entry("a transparent colour that no pixel has", payload -> screen(4, 3)
					.raw(0x21, 0xF9, 4, 5, 10, 0, payload[1], 0).image(4, 3).end()),
			Map.entry("disposals that are not defined", payload -> screen(4, 3).control(5 + payload[1] % 3, 10)
					.image(4, 3).end()),
			Map.entry("loops that another follows", payload -> screen(4, 3)
					.loop("NETSCAPE2.0", ByteBuffer.wrap(payload).getShort(0) & 0x7FFF)
					.loop("NETSCAPE2.0", ByteBuffer.wrap(payload).getShort(2) & 0x7FFF).loop("ANIMEXTS1.0", 3)
					.image(4, 3).end()),
			Map.entry("blocks of the loop", payload -> screen(4, 3).raw(0x21, 0xFF, 11).text("NETSCAPE2.0")
					.subBlock(block(payload)).raw(3, 1, 5, 0).subBlock(block(payload)).raw(0).image(4, 3).end()),
			Map.entry("bits of the number of a loop block", payload -> screen(4, 3).raw(0x21, 0xFF, 11)
					.text("NETSCAPE2.0").raw(3, 1 | payload[1] & 0xF8, 5, 0, 0).image(4, 3).end()),
			Map.entry("bits of the screen", payload -> screenBytes(10, 0x81 | payload[1] & 0x78)),
			Map.entry("background", payload -> screenBytes(11, payload[1])),
			Map.entry("aspect", payload -> screenBytes(12, payload[1])),
			Map.entry("bits of a frame", payload -> screen(4, 3).descriptor(0, 0, 4, 3, payload[1] & 0x3F).raw(2)
					.subBlock(codes(12, true)).raw(0).end()),
			Map.entry("behind the end code", payload -> screen(4, 3).descriptor(0, 0, 4, 3, 0).raw(2)
					.subBlock(joined(codes(12, true), block(payload))).raw(0).end()),
			Map.entry("blocks behind the end code", payload -> screen(4, 3).descriptor(0, 0, 4, 3, 0).raw(2)
					.subBlock(codes(12, true)).subBlock(block(payload)).raw(0).end()),
			Map.entry("bits behind the end code", payload -> screen(2, 1).descriptor(0, 0, 2, 1, 0).raw(2)
					.subBlock(codesOf(4, 1, 2, 5, payload[1] & 7)).raw(0).end()),
			Map.entry("lengths of blocks", GifHiddenChannelsTest::inLengths),
			Map.entry("a frame of zero size", payload -> screen(4, 3).image(4, 3)
					.descriptor(payload[1], payload[2], 0, payload[3], 0x85).bytes(Arrays.copyOf(payload, 192)).raw(2)
					.subBlock(block(payload)).raw(0).end()),
			Map.entry("a frame beyond the screen", payload -> screen(4, 3).image(4, 3)
					.descriptor(4 + payload[1], 0, 1, 1, 0x85).bytes(Arrays.copyOf(payload, 192)).raw(2)
					.subBlock(codesOf(4, payload[2] & 3, 5)).raw(0).end()),
			Map.entry("pixels beyond the screen", payload -> screen(1, 1).image(1, 1).descriptor(0, 0, 2, 2, 0).raw(2)
					.subBlock(codesOf(4, 0, payload[1] & 3, 4, payload[2] & 3, payload[3] & 3, 5)).raw(0).end()),
			Map.entry("a global table that no frame uses", payload -> new GifBytes().text("GIF89a").shortNumber(1)
					.shortNumber(1).raw(0x85, 0, 0).bytes(Arrays.copyOf(payload, 192)).descriptor(0, 0, 1, 1, 0x80)
					.raw(1, 2, 3, 0, 0, 0, 2).subBlock(codesOf(4, 0, 5)).raw(0).end()),
			Map.entry("colours of the global table that no pixel has", payload -> new GifBytes().text("GIF89a")
					.shortNumber(1).shortNumber(1).raw(0x85, 0, 0, 1, 2, 3).bytes(Arrays.copyOf(payload, 189))
					.descriptor(0, 0, 1, 1, 0).raw(2).subBlock(codesOf(4, 0, 5)).raw(0).end()),
			Map.entry("colours of a frame's table that no pixel has", payload -> bareScreen(1, 1)
					.descriptor(0, 0, 1, 1, 0x85).raw(1, 2, 3).bytes(Arrays.copyOf(payload, 189)).raw(2)
					.subBlock(codesOf(4, 0, 5)).raw(0).end()),
			Map.entry("the colour of what is transparent", payload -> bareScreen(1, 1)
					.raw(0x21, 0xF9, 4, 1, 0, 0, 0, 0).descriptor(0, 0, 1, 1, 0x80)
					.raw(payload[1], payload[2], payload[3], 0, 0, 0, 2).subBlock(codesOf(4, 0, 5)).raw(0).end())));

	static Stream<String> channels() {
		return CHANNELS.keySet().stream();
	}

	@ParameterizedTest
	@MethodSource("channels")
	void isClosed(String channel) {
		Payloads.requireClosed(Objects.requireNonNull(CHANNELS.get(channel)));
	}

	/** A sub-block holds 255 bytes. */
	private static byte[] block(byte[] payload) {
		return Arrays.copyOf(payload, Math.min(255, payload.length));
	}

	private static byte[] screenBytes(int offset, int value) {
		byte[] file = screen(4, 3).image(4, 3).extension(0xFE, "x").end();
		file[offset] = (byte) value;
		return file;
	}

	private static byte[] inLengths(byte[] payload) {
		byte[] data = codes(100, true);
		GifBytes gif = screen(10, 10).descriptor(0, 0, 10, 10, 0).raw(2);
		int position = 0;
		for (byte part : payload) {
			int length = Math.min(1 + (part & 3), data.length - position);
			if (length > 0) {
				gif.subBlock(Arrays.copyOfRange(data, position, position + length));
			}
			position += length;
		}
		return position == data.length
				? gif.raw(0).end()
				: gif.subBlock(Arrays.copyOfRange(data, position, data.length)).raw(0).end();
	}

	private static byte[] joined(byte[] first, byte[] second) {
		return ByteBuffer.allocate(first.length + second.length).put(first).put(second).array();
	}
}
