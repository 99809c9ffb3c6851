package imagehost.image.jpeg;

import imagehost.image.ExifOrientation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Gathers the little that is kept of a JPEG's application segments: density (JFIF, ITU-T T.871), orientation (Exif
 * 2.32), colour profile (ICC.1), colour transform (Adobe, ITU-T T.872). Only what stands before the first scan counts,
 * as for decoders; of several JFIF or Adobe segments the last one. For one thread.
 */
final class JpegMetadata {
	private static final byte[] JFIF = "JFIF\0".getBytes(StandardCharsets.US_ASCII);
	private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
	private static final byte[] ADOBE = "Adobe".getBytes(StandardCharsets.US_ASCII);

	/** T.871, 10.1: identifier, version, units, densities, size of a thumbnail. */
	private static final int JFIF_LENGTH = 14;
	private static final int JFIF_VERSION = 0x0101;
	private static final int LARGEST_UNIT = 2;
	/** More than scanners have, and less than two letters are as a number. */
	private static final int LARGEST_DENSITY = 8_000;
	/** T.872, 6.5.3: identifier, version, two words of flags, transform. */
	private static final int ADOBE_LENGTH = 12;
	private static final int ADOBE_VERSION = 100;
	private static final int YCC = 1;
	private static final int YCCK = 2;

	private final byte[] file;
	private final JpegIccProfile profile;
	private int jfif = -1;
	private int adobe = -1;
	private int orientation = ExifOrientation.UPRIGHT;

	JpegMetadata(byte[] file) {
		this.file = file;
		this.profile = new JpegIccProfile(file);
	}

	/** Looks at the application segment that {@code segment} stands on. */
	void offer(int marker, JpegSegments segment) {
		switch (marker) {
			case JpegMarkers.APP0 -> {
				if (segment.contentLength() >= JFIF_LENGTH && segment.contentStartsWith(JFIF)) {
					jfif = segment.contentStart();
				}
			}
			case JpegMarkers.APP1 -> offerExif(segment);
			case JpegMarkers.APP2 -> profile.offer(segment);
			case JpegMarkers.APP14 -> {
				if (segment.contentLength() >= ADOBE_LENGTH && segment.contentStartsWith(ADOBE)) {
					adobe = segment.contentStart();
				}
			}
			default -> {
				// Every other application segment is left out.
			}
		}
	}

	private void offerExif(JpegSegments segment) {
		if (orientation == ExifOrientation.UPRIGHT && segment.contentStartsWith(EXIF)) {
			orientation = ExifOrientation.read(file, segment.contentStart() + EXIF.length,
					segment.contentLength() - EXIF.length);
		}
	}

	/** Orientation of the image, 1 to 8. */
	int orientation() {
		return orientation;
	}

	/** Whether red, green and blue are stored as they are (libjpeg, {@code default_decompress_parms}). */
	boolean isRgb(JpegFrameHeader frame) {
		return jfif < 0 && (adobe < 0 ? frame.hasRgbIds() : file[adobe + 11] == 0);
	}

	/** Whether a segment says how colours are stored: JFIF or Adobe. */
	boolean saysColours() {
		return jfif >= 0 || adobe >= 0;
	}

	/**
	 * The segments that are kept, in the usual order, each in the one form that it can have.
	 *
	 * @param components of the frame
	 */
	List<byte[]> segments(int components) {
		List<byte[]> segments = new ArrayList<>();
		if (jfif >= 0) {
			segments.add(jfif());
		}
		if (orientation != ExifOrientation.UPRIGHT) {
			segments.add(new JpegSegmentBytes(JpegMarkers.APP1).add(EXIF)
					.add(ExifOrientation.minimalTiff(orientation)).bytes());
		}
		segments.addAll(profile.segments(components));
		if (adobe >= 0 && components > 1) {
			segments.add(adobe(components));
		}
		return segments;
	}

	/**
	 * Density is all that is left of it; a unit that does not exist or a density that nothing has is taken for none.
	 */
	private byte[] jfif() {
		int unit = file[jfif + 7] & 0xFF;
		int horizontal = density(jfif + 8);
		int vertical = density(jfif + 10);
		boolean isPlausible = horizontal <= LARGEST_DENSITY && vertical <= LARGEST_DENSITY;
		return new JpegSegmentBytes(JpegMarkers.APP0).add(JFIF).addShort(JFIF_VERSION)
				.add(isPlausible && unit <= LARGEST_UNIT ? unit : 0).addShort(isPlausible ? horizontal : 1)
				.addShort(isPlausible ? vertical : 1).add(0, 0).bytes();
	}

	private int density(int offset) {
		return (file[offset] & 0xFF) << 8 | file[offset + 1] & 0xFF;
	}

	/** libjpeg ({@code default_decompress_parms}) takes every transform that it does not know for the usual one. */
	private byte[] adobe(int components) {
		int usual = components == 4 ? YCCK : YCC;
		int transform = file[adobe + 11] == 0 ? 0 : usual;
		return new JpegSegmentBytes(JpegMarkers.APP14).add(ADOBE).addShort(ADOBE_VERSION).addShort(0).addShort(0)
				.add(transform).bytes();
	}
}
