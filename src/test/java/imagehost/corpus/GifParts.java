package imagehost.corpus;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A GIF taken apart for comparison: decoded frames with their positions, palettes and durations, and the loop count.
 */
final class GifParts implements ImageParts {
	private static final int TRANSPARENT = -1;

	private final byte[] file;
	private final Map<String, String> parts = new TreeMap<>();
	private final List<String> foreign = new ArrayList<>();
	private final int globalTable;
	private int screenWidth;
	private int screenHeight;
	private int position;
	private int frames;
	private byte[] control = {};

	GifParts(byte[] file) {
		this.file = file;
		screenWidth = shortAt(6);
		screenHeight = shortAt(8);
		globalTable = tableLength(file[10]);
		position = 13 + globalTable;
		if ((file[10] & 0x78) != 0 || file[11] != 0 || file[12] != 0) {
			foreign.add("bits of the screen that no browser reads");
		}
		boolean isOpen = true;
		while (isOpen) {
			isOpen = takeBlock();
		}
		parts.put("screen", screenWidth + "x" + screenHeight);
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
				if (control.length > 0) {
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
			if (control.length > 0 || all.length != 4 || (first[0] & 0xE2) != 0) {
				foreign.add("a graphic control too many, or bits in it that no browser reads");
			}
			control = first;
			return;
		}
		if (label == 0x01) {
			control = new byte[0];
		}
		String name = new String(first, StandardCharsets.ISO_8859_1);
		if (label != 0xFF || !name.equals("NETSCAPE2.0") && !name.equals("ANIMEXTS1.0") || all.length < 14) {
			foreign.add("extension " + label + " " + name);
			return;
		}
		if (parts.put("loop", HexFormat.of().formatHex(all, 12, 14)) != null || all.length != 14 || frames > 0) {
			foreign.add("loop extension of " + all.length + " bytes, or too many");
		}
	}

	private void takeImage() {
		int left = shortAt(position);
		int top = shortAt(position + 2);
		int width = shortAt(position + 4);
		int height = shortAt(position + 6);
		int packed = file[position + 8];
		int table = (packed & 0x80) == 0 ? 13 : position + 9;
		int entries = ((packed & 0x80) == 0 ? globalTable : tableLength((byte) packed)) / 3;
		position += 9 + tableLength((byte) packed);
		int minimum = file[position++];
		byte[] data = subBlocks();
		if (frames == 0 && width > 0 && height > 0) {
			screenWidth = Math.max(screenWidth, left + width);
			screenHeight = Math.max(screenHeight, top + height);
		}
		frames++;
		boolean isOnScreen = width > 0 && height > 0 && left < screenWidth && top < screenHeight;
		if (isOnScreen) {
			GifLzw lzw = new GifLzw(data, minimum, width * height);
			if (lzw.usedBytes() != data.length) {
				foreign.add(data.length - lzw.usedBytes() + " bytes after the data of frame " + frames);
			}
			if (left + width > screenWidth || top + height > screenHeight) {
				foreign.add("frame " + frames + " reaches beyond the screen, which " + NOT_SHOWN);
			}
			int[] pixels = visible(lzw.pixels(), left, top, width, height, (packed & 0x40) != 0, table, entries);
			putFrame(pixels, left, top, Math.min(width, screenWidth - left));
		} else {
			foreign.add("frame " + frames + " is not on the screen, so " + NOT_SHOWN);
			putFrame(new int[0], 0, 0, 0);
		}
		control = new byte[0];
	}

	/** What is on the screen of a frame, from top to bottom. */
	private int[] visible(byte[] indexes, int left, int top, int width, int height, boolean isInterlaced, int table,
			int entries) {
		int[] rows = IntStream.range(0, height).toArray();
		if (isInterlaced) {
			rows = IntStream.of(0, 4, 2, 1).boxed().flatMap(first -> IntStream
					.iterate(first, row -> row < height, row -> row + (first == 0 || first == 4 ? 8 : 2 * first))
					.boxed()).mapToInt(Integer::intValue).toArray();
		}
		int columns = Math.min(width, screenWidth - left);
		int[] pixels = new int[columns * Math.min(height, screenHeight - top)];
		for (int index = 0; index < indexes.length; index++) {
			int row = rows[index / width];
			int column = index % width;
			if (column < columns && top + row < screenHeight) {
				pixels[row * columns + column] = colour(indexes[index] & 0xFF, table, entries);
			}
		}
		return pixels;
	}

	private int colour(int index, int table, int entries) {
		boolean isTransparent = control.length > 0 && (control[0] & 1) != 0 && (control[3] & 0xFF) == index;
		if (isTransparent || index >= entries) {
			return TRANSPARENT;
		}
		int offset = table + 3 * index;
		return (file[offset] & 0xFF) << 16 | (file[offset + 1] & 0xFF) << 8 | file[offset + 2] & 0xFF;
	}

	/** A frame that draws nothing is there for its delay alone. */
	private void putFrame(int[] pixels, int left, int top, int columns) {
		int delay = control.length == 0 ? 0 : control[1] & 0xFF | (control[2] & 0xFF) << 8;
		int disposal = control.length == 0 ? 0 : control[0] >> 2 & 7;
		disposal = disposal == 4 ? 3 : disposal > 4 ? 0 : disposal;
		boolean isNothing = IntStream.of(pixels).allMatch(pixel -> pixel == TRANSPARENT);
		parts.put("frame " + frames, "for " + delay + (isNothing
				? " nothing"
				: " disposal " + disposal + " at " + left + "," + top + " " + columns + " columns of "
						+ pixels.length + " pixels, " + Arrays.hashCode(pixels)));
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

	@Override
	public Map<String, String> parts() {
		return parts;
	}

	@Override
	public List<String> foreign() {
		return foreign;
	}
}
