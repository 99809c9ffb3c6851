package imagehost.corpus;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * A GIF taken apart for comparison: decoded frames with their positions, palettes and durations, and the loop count.
 */
final class GifParts implements PictureParts {
	private final byte[] file;
	private final Map<String, String> parts = new TreeMap<>();
	private final List<String> foreign = new ArrayList<>();
	private int position;
	private int frames;
	private String control = "";

	GifParts(byte[] file) {
		this.file = file;
		position = 13 + tableLength(file[10]);
		parts.put("screen", hex(6, position));
		boolean isOpen = true;
		while (isOpen) {
			isOpen = takeBlock();
		}
	}

	private boolean takeBlock() {
		if (position == file.length || file[position] == 'G') {
			foreign.add("no trailer");
			return false;
		}
		switch (file[position++]) {
			case 0x3B -> {
				if (position < file.length) {
					foreign.add((file.length - position) + " bytes after the trailer");
				}
				if (!control.isEmpty()) {
					foreign.add("a graphic control without an image");
				}
				return false;
			}
			case 0x2C -> takeImage();
			case 0x21 -> takeExtension();
			default -> throw new IllegalStateException("unknown block at " + (position - 1));
		}
		return true;
	}

	private void takeExtension() {
		int label = Byte.toUnsignedInt(file[position++]);
		byte[] first = position < file.length
				? Arrays.copyOfRange(file, position + 1,
						position + 1 + Byte.toUnsignedInt(file[position]))
				: new byte[0];
		byte[] all = subBlocks();
		if (label == 0xF9 && first.length == 4) {
			if (!control.isEmpty() || all.length != 4) {
				foreign.add("a graphic control too many");
			}
			control = HexFormat.of().formatHex(first);
			return;
		}
		if (label == 0x01) {
			control = "";
		}
		String name = new String(first, StandardCharsets.ISO_8859_1);
		if (label != 0xFF || !name.equals("NETSCAPE2.0") && !name.equals("ANIMEXTS1.0") || all.length < 14) {
			foreign.add("extension " + label + " " + name);
			return;
		}
		parts.put("loop " + parts.size(), HexFormat.of().formatHex(all, 0, 14));
		if (all.length != 14) {
			foreign.add("loop extension of " + all.length + " bytes");
		}
	}

	private void takeImage() {
		int start = position;
		int pixels = shortAt(position + 4) * shortAt(position + 6);
		position += 9 + tableLength(file[position + 8]);
		String descriptor = hex(start, position);
		int minimum = file[position++];
		byte[] data = subBlocks();
		GifLzw lzw = new GifLzw(data, minimum, pixels);
		CRC32 crc = new CRC32();
		crc.update(lzw.pixels());
		frames++;
		parts.put("frame " + frames, descriptor + " control " + control + " CRC " + crc.getValue());
		control = "";
		if (lzw.usedBytes() != data.length) {
			foreign.add(data.length - lzw.usedBytes() + " bytes after the data of frame " + frames);
		}
	}

	private byte[] subBlocks() {
		ByteArrayOutputStream data = new ByteArrayOutputStream();
		int length = Byte.toUnsignedInt(file[position++]);
		while (length > 0) {
			data.write(file, position, length);
			position += length;
			length = Byte.toUnsignedInt(file[position++]);
		}
		return data.toByteArray();
	}

	private static int tableLength(byte packed) {
		return (packed & 0x80) == 0 ? 0 : 3 * (2 << (packed & 7));
	}

	private int shortAt(int offset) {
		return Byte.toUnsignedInt(file[offset]) | Byte.toUnsignedInt(file[offset + 1]) << 8;
	}

	private String hex(int from, int to) {
		return HexFormat.of().formatHex(file, from, to);
	}

	@Override
	public Map<String, String> parts() {
		return parts;
	}

	@Override
	public List<String> foreign() {
		return foreign;
	}
}
