package imagehost.image.icc;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes colour profiles tag by tag, right or wrong, with whatever one wants to hide in them. */
public final class IccBytes {
	private static final int HEADER_LENGTH = 128;
	private static final int ENTRY_LENGTH = 12;

	private final ByteBuffer header = ByteBuffer.allocate(HEADER_LENGTH);
	private final Map<String, byte[]> tags = new LinkedHashMap<>();
	private byte[] gap = new byte[0];
	private byte[] tail = new byte[0];

	private IccBytes(String colourSpace, String connectionSpace) {
		header.put(8, (byte) 4).put(12, ascii("mntr")).put(16, ascii(colourSpace)).put(20, ascii(connectionSpace))
				.put(36, ascii("acsp")).putInt(68, 0xF6D6).putInt(72, 0x10000).putInt(76, 0xD32D);
	}

	/** A profile without tags. */
	public static IccBytes profile(String colourSpace, String connectionSpace) {
		return new IccBytes(colourSpace, connectionSpace);
	}

	/** A profile of three primaries and three curves of gamma 2.2: Display P3 but for its curves. */
	public static IccBytes displayP3() {
		return profile("RGB ", "XYZ ").tag("rXYZ", xyz(0x83DF, 0x3DBF, -0x45))
				.tag("gXYZ", xyz(0x4ABF, 0xB137, 0x0AB9)).tag("bXYZ", xyz(0x2838, 0x110B, 0xC8B9))
				.tag("rTRC", gamma()).tag("gTRC", gamma()).tag("bTRC", gamma());
	}

	public static IccBytes grey() {
		return profile("GRAY", "XYZ ").tag("kTRC", gamma());
	}

	public IccBytes header(int offset, byte... bytes) {
		header.put(offset, bytes);
		return this;
	}

	public IccBytes tag(String signature, byte... data) {
		tags.put(signature, data);
		return this;
	}

	/** Bytes between each two tags. */
	public IccBytes gap(byte... bytes) {
		gap = bytes;
		return this;
	}

	/** Bytes behind the last tag, within the declared size. */
	public IccBytes tail(byte... bytes) {
		tail = bytes;
		return this;
	}

	public byte[] bytes() {
		ByteBuffer table = ByteBuffer.allocate(4 + ENTRY_LENGTH * tags.size()).putInt(tags.size());
		ByteArrayOutputStream data = new ByteArrayOutputStream();
		tags.forEach((signature, bytes) -> {
			table.put(ascii(signature)).putInt(HEADER_LENGTH + table.capacity() + data.size()).putInt(bytes.length);
			data.writeBytes(bytes);
			data.writeBytes(gap);
		});
		data.writeBytes(tail);
		int length = HEADER_LENGTH + table.capacity() + data.size();
		return ByteBuffer.allocate(length).put(header.putInt(0, length).array()).put(table.array())
				.put(data.toByteArray()).array();
	}

	static byte[] ascii(String text) {
		return text.getBytes(StandardCharsets.US_ASCII);
	}

	public static byte[] xyz(int x, int y, int z) {
		return ByteBuffer.allocate(20).put(ascii("XYZ ")).putInt(0).putInt(x).putInt(y).putInt(z).array();
	}

	public static byte[] gamma() {
		return gamma(0x23333);
	}

	/** A curve of an exponent, which is multiplied by 65,536. */
	public static byte[] gamma(int exponent) {
		return ByteBuffer.allocate(16).put(ascii("para")).putInt(0).putInt(0).putInt(exponent).array();
	}

	/** A curve of samples. */
	public static byte[] curve(int... samples) {
		ByteBuffer curve = ByteBuffer.allocate(12 + 2 * samples.length).put(ascii("curv")).putInt(0)
				.putInt(samples.length);
		for (int sample : samples) {
			curve.putShort((short) sample);
		}
		return curve.array();
	}

	/** A look-up table {@code mft1} of eight bits, smooth, two points an axis. */
	public static ByteBuffer table8(int inputs) {
		ByteBuffer table = ByteBuffer.allocate(48 + 256 * inputs + (3 << inputs) + 256 * 3).put(ascii("mft1")).putInt(0)
				.put((byte) inputs).put((byte) 3).put((byte) 2).put((byte) 0).put(12, identity());
		ramps(table.position(48), inputs, 256, 1);
		corners(table, inputs, 1);
		ramps(table, 3, 256, 1);
		return table;
	}

	/** A look-up table {@code mft2} of sixteen bits, smooth, two points an axis, curves of four samples. */
	public static ByteBuffer table16(int inputs) {
		ByteBuffer table = ByteBuffer.allocate(52 + 8 * inputs + (6 << inputs) + 8 * 3).put(ascii("mft2")).putInt(0)
				.put((byte) inputs).put((byte) 3).put((byte) 2).put((byte) 0).put(12, identity())
				.putShort(48, (short) 4).putShort(50, (short) 4);
		ramps(table.position(52), inputs, 4, 2);
		corners(table, inputs, 2);
		ramps(table, 3, 4, 2);
		return table;
	}

	private static byte[] identity() {
		return ByteBuffer.allocate(36).putInt(0, 0x10000).putInt(16, 0x10000).putInt(32, 0x10000).array();
	}

	private static void ramps(ByteBuffer table, int count, int samples, int width) {
		for (int index = 0; index < count * samples; index++) {
			put(table, index % samples * 0xFFFF / (samples - 1), width);
		}
	}

	private static void corners(ByteBuffer table, int inputs, int width) {
		for (int corner = 0; corner < 1 << inputs; corner++) {
			for (int output = 0; output < 3; output++) {
				put(table, (corner >> output & 1) * 0xFFFF, width);
			}
		}
	}

	private static void put(ByteBuffer table, int value, int width) {
		if (width == 1) {
			table.put((byte) (value >> 8));
		} else {
			table.putShort((short) value);
		}
	}
}
