package imagehost.corpus;

import imagehost.image.icc.IccProfile;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * A JPEG taken apart for comparison: frame, scans with the tables in force and their entropy-coded data, colour profile
 * and transform. Two files with the same parts decode to the same pixels, whatever the decoder.
 */
final class JpegParts implements ImageParts {
	private static final int MINIMAL_EXIF_LENGTH = 2 + 6 + 26;
	private static final int JFIF_LENGTH = 16;
	private static final int ADOBE_LENGTH = 14;

	private final ByteBuffer file;
	private final Map<String, String> parts = new TreeMap<>();
	private final List<String> foreign = new ArrayList<>();
	private final CRC32 image = new CRC32();
	private final JpegTablesInForce tables = new JpegTablesInForce();
	private boolean hasHuffmanTables;
	private final Map<Integer, byte[]> profile = new TreeMap<>();
	private boolean isProfileSound = true;

	JpegParts(byte[] bytes) {
		file = ByteBuffer.wrap(bytes);
		int marker = 0xD8;
		file.position(2);
		while (marker != 0xD9) {
			marker = nextMarker();
			take(marker);
		}
		if (file.hasRemaining()) {
			foreign.add(file.remaining() + " bytes after EOI");
		}
		parts.put("image", Long.toString(image.getValue()));
		if (!hasHuffmanTables) {
			parts.put("Huffman tables", "0");
		}
		endProfile();
	}

	private int nextMarker() {
		int skipped = 0;
		int marker = 0;
		while (marker == 0 || marker == 0xFF) {
			int value = Byte.toUnsignedInt(file.get());
			while (value != 0xFF) {
				skipped++;
				value = Byte.toUnsignedInt(file.get());
			}
			marker = Byte.toUnsignedInt(file.get(file.position()));
			if (marker == 0) {
				skipped++;
			}
			if (marker != 0xFF) {
				file.get();
			}
		}
		if (skipped > 0) {
			foreign.add(skipped + " bytes between segments");
		}
		return marker;
	}

	private void take(int marker) {
		if (marker == 0xD9 || marker == 0x01) {
			return;
		}
		int length = Short.toUnsignedInt(file.getShort(file.position()));
		byte[] segment = new byte[length];
		file.get(segment);
		String text = new String(segment, 2, Math.min(12, length - 2), StandardCharsets.ISO_8859_1);
		boolean isOfTheImage = marker >= 0xC0 && marker <= 0xC4 || marker == 0xDB || marker == 0xDD || marker == 0xDA;
		if (isOfTheImage) {
			takeOfTheImage(marker, segment);
		} else if (marker == 0xE0 && text.startsWith("JFIF\0")) {
			requireForeign(length != JFIF_LENGTH, "JFIF of " + length);
		} else if (marker == 0xE1 && text.startsWith("Exif\0\0")) {
			takeExif(segment);
		} else if (marker == 0xE2 && text.startsWith("ICC_PROFILE\0")) {
			isProfileSound &= profile.put(Byte.toUnsignedInt(segment[14]), segment) == null;
		} else if (marker == 0xEE && text.startsWith("Adobe") && length >= ADOBE_LENGTH) {
			parts.put("Adobe", segment[13] == 0 ? "0" : "usual");
			requireForeign(length != ADOBE_LENGTH, "Adobe of " + length);
		} else {
			foreign.add("marker " + Integer.toHexString(marker));
		}
	}

	private void requireForeign(boolean isForeign, String what) {
		if (isForeign) {
			foreign.add(what);
		}
	}

	private void takeExif(byte[] segment) {
		int orientation = TiffOrientation.read(ByteBuffer.wrap(segment, 8, segment.length - 8));
		if (orientation != 1) {
			parts.putIfAbsent("orientation", Integer.toString(orientation));
		}
		requireForeign(segment.length != MINIMAL_EXIF_LENGTH || orientation == 1, "Exif of " + segment.length);
	}

	private void takeOfTheImage(int marker, byte[] segment) {
		switch (marker) {
			case 0xC4 -> {
				hasHuffmanTables = true;
				tables.defineHuffman(segment);
			}
			case 0xDB -> tables.defineQuantisation(segment);
			case 0xDD -> {
				// Whether there are restarts, the data show.
			}
			case 0xDA -> {
				image.update(tables.scan(segment));
				takeScan();
			}
			default -> {
				image.update(marker);
				tables.frame(marker, segment);
			}
		}
	}

	private void takeScan() {
		int start = file.position();
		while (true) {
			if (file.get() != (byte) 0xFF) {
				continue;
			}
			int next = Byte.toUnsignedInt(file.get(file.position()));
			boolean isData = next == 0 || next >= 0xD0 && next <= 0xD7;
			if (isData) {
				file.get();
			} else if (next != 0xFF) {
				file.position(file.position() - 1);
				break;
			}
		}
		int end = file.position();
		while (end > start && file.get(end - 1) == (byte) 0xFF) {
			end--; // fill bytes before the next marker
		}
		for (int offset = start; offset < end; offset++) {
			boolean isFill = file.get(offset) == (byte) 0xFF && offset + 1 < end && file.get(offset + 1) == (byte) 0xFF;
			if (!isFill) {
				image.update(file.get(offset));
			}
		}
	}

	/**
	 * ICC.1:2022, annex B.4. Decoders ignore a profile whose parts are not just 1 to their count. What colours a
	 * profile describes is compared by its rebuilt form.
	 */
	private void endProfile() {
		ByteArrayOutputStream whole = new ByteArrayOutputStream();
		int number = 0;
		for (Map.Entry<Integer, byte[]> part : profile.entrySet()) {
			byte[] segment = part.getValue();
			isProfileSound &= part.getKey() == ++number && segment[15] == (byte) profile.size();
			whole.write(segment, 16, segment.length - 16);
		}
		if (isProfileSound) {
			IccProfile.rebuild(whole.toByteArray(), tables.components())
					.ifPresent(colours -> parts.put("profile", Integer.toString(Arrays.hashCode(colours))));
		}
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
