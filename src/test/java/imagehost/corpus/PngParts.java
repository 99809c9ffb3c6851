package imagehost.corpus;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** A PNG taken apart for comparison: what makes the image, and what else is in the file. */
final class PngParts implements ImageParts {
	private static final Set<String> OF_THE_IMAGE = Set.of("PLTE", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP",
			"cICP", "mDCV", "cLLI", "pHYs");
	private static final String MINIMAL_EXIF = "4d4d002a0000000800010112000300000001";
	private static final int LARGEST_PROFILE = 8_000_000;
	private static final int MINIMAL_EXIF_LENGTH = 26;

	private final Map<String, String> parts = new TreeMap<>();
	private final List<String> foreign = new ArrayList<>();
	private final ByteArrayOutputStream stream = new ByteArrayOutputStream();
	private ByteBuffer header = ByteBuffer.allocate(0);
	private byte[] palette = {};
	private byte[] alphas = {};
	private int width;
	private int height;
	private int controls;
	private int streams;
	private boolean hasData;
	private boolean isAnimated;
	/** Whether what is gathered is a default image that is no frame. */
	private boolean isHidden;

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
		removeOverridden();
	}

	/** PNG Third Edition, section 4.3: what browsers do not follow, as another chunk says more. */
	private void removeOverridden() {
		if (parts.containsKey("iCCP")) {
			parts.remove("sRGB");
		}
		if (parts.containsKey("iCCP") || parts.containsKey("sRGB")) {
			parts.keySet().removeAll(Set.of("gAMA", "cHRM"));
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
			case "IHDR" -> {
				header = data;
				width = data.getInt(0);
				height = data.getInt(4);
				parts.put(type, hex(data));
			}
			case "IDAT" -> {
				isHidden |= !hasData && isAnimated && controls == 0;
				hasData = true;
				stream.writeBytes(bytes(data));
			}
			case "fdAT" -> stream.writeBytes(bytes(data.position(4).slice()));
			case "fcTL" -> {
				endStream();
				controls++;
				takeControl(data);
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

	private void takeControl(ByteBuffer control) {
		boolean isFrame = isAnimated || !hasData;
		width = isFrame ? control.getInt(4) : width;
		height = isFrame ? control.getInt(8) : height;
		int denominator = control.getShort(22) == 0 ? 100 : Short.toUnsignedInt(control.getShort(22));
		double seconds = Short.toUnsignedInt(control.getShort(20)) / (double) denominator;
		int disposal = controls == 1 ? Math.min(1, control.get(24)) : control.get(24);
		parts.put("fcTL " + controls, width + "x" + height + " at " + control.getInt(12) + "," + control.getInt(16)
				+ " for " + seconds + " disposal " + disposal + " blend " + control.get(25));
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
		boolean isKnown = OF_THE_IMAGE.contains(type) && !hasData && !parts.containsKey(type);
		boolean isIndexed = header.get(9) == 3;
		if (!isKnown || type.equals("PLTE") && !isIndexed) {
			foreign.add(type);
		} else if (type.equals("PLTE")) {
			palette = bytes(data); // compared by the colours of the pixels
		} else if (type.equals("tRNS") && isIndexed) {
			alphas = palette.length == 0 ? alphas : bytes(data);
		} else if (type.equals("iCCP")) {
			takeProfile(data);
		} else if (data.hasRemaining()) {
			parts.put(type, hex(data));
		}
	}

	/** Compared by colours that it makes of others: the profile is written anew. */
	private void takeProfile(ByteBuffer data) {
		try {
			ColorSpace space = new ICC_ColorSpace(ICC_Profile.getInstance(profile(data)));
			StringBuilder colours = new StringBuilder();
			for (float level = 0; level < 1; level += 0.125f) {
				float[] samples = {level, 1 - level, level * level};
				colours.append(Arrays.toString(space.toRGB(Arrays.copyOf(samples, space.getNumComponents()))));
			}
			parts.put("iCCP", colours.toString());
		} catch (IllegalArgumentException | CMMException | IOException cause) {
			foreign.add("iCCP " + cause);
		}
	}

	private static byte[] profile(ByteBuffer data) throws IOException {
		byte[] bytes = bytes(data);
		int start = new String(bytes, StandardCharsets.ISO_8859_1).indexOf('\0') + 2;
		try (InflaterInputStream in = new InflaterInputStream(
				new ByteArrayInputStream(bytes, start, Math.max(0, bytes.length - start)))) {
			byte[] profile = in.readNBytes(LARGEST_PROFILE);
			if (profile.length < 128 || ByteBuffer.wrap(profile).getInt() != profile.length) {
				throw new IOException("of another length than it says");
			}
			return profile;
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
			ByteArrayOutputStream rows = new ByteArrayOutputStream();
			while (!inflater.finished()) {
				int count = inflater.inflate(buffer);
				if (count == 0 && inflater.needsInput()) {
					throw new DataFormatException("cut short");
				}
				rows.write(buffer, 0, count);
			}
			if (inflater.getRemaining() > 0) {
				foreign.add(inflater.getRemaining() + " bytes after the end of the compressed data");
			}
			if (isHidden) {
				isHidden = false;
				foreign.add("a default image that " + NOT_SHOWN);
				return;
			}
			streams++;
			parts.put("frame " + streams, inflater.getBytesWritten() + " bytes, " + sum(rows.toByteArray()));
		}
	}

	/** Bits that fill up a row, and colours that no pixel has, are no part of the image. */
	private long sum(byte[] rows) {
		int depth = header.get(8);
		int colourType = header.get(9);
		if (colourType == 3 || colourType == 0 && depth < 8) {
			return PngColours.sum(rows, header, width, height, palette, alphas);
		}
		CRC32 crc = new CRC32();
		crc.update(rows);
		return crc.getValue();
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
