package imagehost.image.jpeg;

import imagehost.image.ExifOrientation;
import imagehost.image.KeptBytes;

import java.nio.charset.StandardCharsets;

/**
 * Gathers the little that is kept of a JPEG's application segments: density (JFIF, ITU-T T.871), orientation (Exif
 * 2.32), colour profile (ICC.1), colour transform (Adobe, ITU-T T.872). Only what stands before the first scan counts,
 * as for decoders; of several JFIF or Adobe segments the last one. For one thread.
 */
final class JpegMetadata {
	private static final byte[] JFIF = "JFIF\0".getBytes(StandardCharsets.US_ASCII);
	private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
	private static final byte[] ADOBE = "Adobe".getBytes(StandardCharsets.US_ASCII);

	/** T.871, 10.1: identifier, version, units, densities; then the size of a thumbnail, 1 byte each way. */
	private static final int JFIF_LENGTH = 12;
	private static final int JFIF_THUMBNAIL_SIZE_LENGTH = 2;
	/** Of another, decoders warn; there is none. */
	private static final int JFIF_MAJOR_VERSION = 1;
	/** T.872, 6.5.3: identifier, version, two words of flags, transform. */
	private static final int ADOBE_LENGTH = 12;

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
				if (segment.contentLength() >= JFIF_LENGTH + JFIF_THUMBNAIL_SIZE_LENGTH
						&& segment.contentStartsWith(JFIF)
						&& segment.unsignedByte(segment.contentStart() + JFIF.length) == JFIF_MAJOR_VERSION) {
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

	/** Orientation of the picture, 1 to 8. */
	int orientation() {
		return orientation;
	}

	/** Keeps what is to be kept, in the usual order, behind the start of the image. */
	void keepIn(KeptBytes kept) {
		if (jfif >= 0) {
			keepJfif(kept);
		}
		if (orientation != ExifOrientation.UPRIGHT) {
			byte[] tiff = ExifOrientation.minimalTiff(orientation);
			writeHeader(kept, JpegMarkers.APP1, EXIF.length + tiff.length);
			kept.write(EXIF.clone());
			kept.write(tiff);
		}
		profile.keepIn(kept);
		if (adobe >= 0) {
			keepFirst(kept, JpegMarkers.APP14, adobe, ADOBE_LENGTH, ADOBE_LENGTH);
		}
	}

	private void keepJfif(KeptBytes kept) {
		int length = JFIF_LENGTH + JFIF_THUMBNAIL_SIZE_LENGTH;
		if (file[jfif + JFIF_LENGTH] == 0 && file[jfif + JFIF_LENGTH + 1] == 0) {
			keepFirst(kept, JpegMarkers.APP0, jfif, length, length);
			return;
		}
		keepFirst(kept, JpegMarkers.APP0, jfif, JFIF_LENGTH, length);
		kept.write((byte) 0, (byte) 0);
	}

	/** Keeps the beginning of a content, its own marker and length with it where the length is right already. */
	private void keepFirst(KeptBytes kept, int marker, int content, int keptLength, int writtenLength) {
		if (((file[content - 2] & 0xFF) << 8 | file[content - 1] & 0xFF) == writtenLength + 2) {
			kept.keep(file, content - 4, keptLength + 4);
			return;
		}
		writeHeader(kept, marker, writtenLength);
		kept.keep(file, content, keptLength);
	}

	private static void writeHeader(KeptBytes kept, int marker, int contentLength) {
		int length = contentLength + 2;
		kept.write((byte) JpegMarkers.PREFIX, (byte) marker, (byte) (length >> 8), (byte) length);
	}
}
