package imagehost.image.png;

import imagehost.image.Effort;
import imagehost.image.ExifOrientation;
import imagehost.image.KeptBytes;
import imagehost.image.RejectedException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The ancillary chunks that belong to the image: those that say how its colours or its pixels' shape are meant (PNG
 * Third Edition, section 11.3), once each, of the length and within the range that their section gives, before the
 * data. Of several that say the same of colours, only what browsers follow is kept. They are written in one order.
 * Text, times, suggested palettes and whatever else is not the image are never even inflated.
 */
final class PngAncillary {
	/** Section 4.3, in the order of priority. */
	private static final List<String> COLOURS = List.of("cICP", "iCCP", "sRGB", "gAMA", "cHRM", "mDCV", "cLLI");
	private static final List<String> OTHERS = List.of("eXIf", "pHYs");

	private final PngImageHeader header;
	private final Effort effort;
	private final PngPlausibility plausibility;
	private final Map<String, byte[]> chunks = new HashMap<>();
	private int orientation = ExifOrientation.UPRIGHT;
	private boolean isProfileKnown;

	/** @param effort of which it is a part to write a profile anew */
	PngAncillary(PngImageHeader header, Effort effort) {
		this.header = header;
		this.effort = effort;
		this.plausibility = new PngPlausibility(header);
	}

	/** Takes a chunk that comes before the data; the first of its type counts, if it is right. */
	void take(PngChunk chunk) throws RejectedException {
		if (!chunk.hasRightCrc() || chunks.containsKey(chunk.type())) {
			return;
		}
		byte[] content = switch (chunk.type()) {
			case "iCCP" -> profile(chunk);
			case "eXIf" -> orientation(chunk);
			default -> plausibility.isPlausible(chunk) ? plausibility.content(chunk) : new byte[0];
		};
		if (content.length > 0) {
			chunks.put(chunk.type(), content);
		}
	}

	/** The first alone is looked at, right or not: to inflate thousands of them would take seconds. */
	private byte[] profile(PngChunk chunk) throws RejectedException {
		if (isProfileKnown) {
			return new byte[0];
		}
		isProfileKnown = true;
		return PngProfile.rebuild(chunk, header.isGrey() ? 1 : 3, effort);
	}

	/** Section 11.3.3.4: the whole Exif goes, but how the image is to be turned. */
	private byte[] orientation(PngChunk exif) {
		orientation = ExifOrientation.read(exif.file(), exif.dataOffset(), exif.length());
		return orientation == ExifOrientation.UPRIGHT ? new byte[0] : ExifOrientation.minimalTiff(orientation);
	}

	/** How the image is to be turned, 1 to 8 (TIFF 6.0, tag 274). */
	int orientation() {
		return orientation;
	}

	/** Writes what must come before a palette (section 5.6). */
	void writeColours(KeptBytes kept) {
		removeOverridden();
		write(kept, COLOURS);
	}

	/** Section 4.3: a profile overrides sRGB, both override gamma and primaries; light levels are for HDR alone. */
	private void removeOverridden() {
		if (chunks.containsKey("iCCP")) {
			chunks.remove("sRGB");
		}
		if (chunks.containsKey("iCCP") || chunks.containsKey("sRGB")) {
			chunks.keySet().removeAll(Set.of("gAMA", "cHRM"));
		}
		if (!chunks.containsKey("cICP")) {
			chunks.keySet().removeAll(Set.of("mDCV", "cLLI"));
		}
	}

	/** Writes what must come after a palette. */
	void writeOthers(KeptBytes kept) {
		write(kept, List.of("tRNS"));
		write(kept, OTHERS);
	}

	private void write(KeptBytes kept, List<String> types) {
		for (String type : types) {
			byte[] content = chunks.get(type);
			if (content != null) {
				PngChunk.write(kept, type, content);
			}
		}
	}
}
