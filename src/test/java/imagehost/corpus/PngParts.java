package imagehost.corpus;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** A PNG taken apart for comparison: what makes the picture, and what else is in the file. */
final class PngParts implements PictureParts {
	private static final Set<String> OF_THE_PICTURE = Set.of("IHDR", "PLTE", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP",
			"cICP", "mDCV", "cLLI", "sBIT", "bKGD", "pHYs");
	private static final String MINIMAL_EXIF = "4d4d002a0000000800010112000300000001";
	private static final int LARGEST_PROFILE = 8_000_000;
	private static final int MINIMAL_EXIF_LENGTH = 26;

	private final Map<String, String> parts = new TreeMap<>();
	private final List<String> foreign = new ArrayList<>();
	private final ByteArrayOutputStream stream = new ByteArrayOutputStream();
	private int controls;
	private int streams;
	private boolean hasData;
	private boolean isAnimated;

	PngParts(byte[] file) throws DataFormatException {
		ByteBuffer in = ByteBuffer.wrap(file, 8, file.length - 8);
		String type = "";
		while (!type.equals("IEND")) {
			int length = in.getInt();
			byte[] chunk = new byte[length + 4];
			in.get(chunk);
			type = new String(chunk, 0, 4, StandardCharsets.ISO_8859_1);
			take(type, ByteBuffer.wrap(chunk, 4, length).slice(), crcIsRight(chunk, in.getInt()));
		}
		if (in.hasRemaining()) {
			foreign.add(in.remaining() + " bytes after IEND");
		}
		endStream();
		if (!isAnimated) {
			parts.keySet().removeIf(key -> key.startsWith("fcTL") || key.startsWith("frame") && !key.equals("frame 1"));
		}
	}

	private static boolean crcIsRight(byte[] chunk, int expected) {
		CRC32 crc = new CRC32();
		crc.update(chunk);
		return (int) crc.getValue() == expected;
	}

	private void take(String type, ByteBuffer data, boolean crcIsRight) throws DataFormatException {
		if (!crcIsRight) {
			foreign.add(type + " with a wrong CRC");
			return;
		}
		switch (type) {
			case "IDAT" -> {
				hasData = true;
				stream.writeBytes(bytes(data));
			}
			case "fdAT" -> stream.writeBytes(bytes(data.position(4).slice()));
			case "fcTL" -> {
				endStream();
				controls++;
				parts.put("fcTL " + controls, hex(data.position(4).slice()));
			}
			case "acTL" -> takeAnimation(data);
			case "eXIf" -> takeExif(data);
			case "IEND" -> {
				if (data.hasRemaining()) {
					foreign.add("data in IEND");
				}
			}
			default -> takeOther(type, data);
		}
	}

	private void takeAnimation(ByteBuffer data) {
		if (!hasData && data.getInt(0) > 0 && !isAnimated) {
			isAnimated = true;
			parts.put("acTL", hex(data));
		} else {
			foreign.add("acTL that counts for nothing");
		}
	}

	private void takeExif(ByteBuffer data) {
		int orientation = hasData ? 1 : TiffOrientation.read(data);
		if (orientation != 1) {
			parts.putIfAbsent("orientation", Integer.toString(orientation));
		}
		if (hasData || data.remaining() != MINIMAL_EXIF_LENGTH || !hex(data).startsWith(MINIMAL_EXIF)) {
			foreign.add("eXIf of " + data.remaining() + " bytes");
		}
	}

	private void takeOther(String type, ByteBuffer data) {
		boolean isKnown = OF_THE_PICTURE.contains(type) && !hasData && !parts.containsKey(type);
		if (!isKnown || type.equals("iCCP") && !isProfile(data)) {
			foreign.add(type);
		} else if (data.hasRemaining()) {
			parts.put(type, hex(data));
		}
	}

	/** True when decoders use it: it inflates to as many bytes as its ICC header says (ICC.1:2022, section 7.2). */
	private static boolean isProfile(ByteBuffer data) {
		byte[] bytes = bytes(data);
		int start = new String(bytes, StandardCharsets.ISO_8859_1).indexOf('\0') + 2;
		try (InflaterInputStream in = new InflaterInputStream(
				new ByteArrayInputStream(bytes, start, bytes.length - start))) {
			byte[] profile = in.readNBytes(LARGEST_PROFILE);
			return profile.length >= 128 && ByteBuffer.wrap(profile).getInt() == profile.length;
		} catch (IOException _) {
			return false;
		}
	}

	private void endStream() throws DataFormatException {
		byte[] deflated = stream.toByteArray();
		stream.reset();
		if (deflated.length == 0) {
			return;
		}
		try (Inflater inflater = new Inflater()) {
			inflater.setInput(deflated);
			byte[] buffer = new byte[65536];
			CRC32 crc = new CRC32();
			while (!inflater.finished()) {
				int count = inflater.inflate(buffer);
				if (count == 0 && inflater.needsInput()) {
					throw new DataFormatException("cut short");
				}
				crc.update(buffer, 0, count);
			}
			if (inflater.getRemaining() > 0) {
				foreign.add(inflater.getRemaining() + " bytes after the end of the compressed data");
			}
			streams++;
			parts.put("frame " + streams, inflater.getBytesWritten() + " bytes, CRC " + crc.getValue());
		}
	}

	private static byte[] bytes(ByteBuffer data) {
		byte[] bytes = new byte[data.remaining()];
		data.duplicate().get(bytes);
		return bytes;
	}

	private static String hex(ByteBuffer data) {
		return HexFormat.of().formatHex(bytes(data));
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
