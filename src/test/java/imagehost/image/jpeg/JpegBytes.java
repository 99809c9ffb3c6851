package imagehost.image.jpeg;

import imagehost.image.ExifOrientation;
import imagehost.image.RejectedException;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Cuts and joins the bytes of JPEGs for tests. */
public final class JpegBytes {
	private JpegBytes() {
	}

	public static byte[] join(byte[]... parts) {
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		for (byte[] part : parts) {
			all.writeBytes(part);
		}
		return all.toByteArray();
	}

	public static byte[] ascii(String text) {
		return text.getBytes(StandardCharsets.ISO_8859_1);
	}

	public static byte[] bytes(int... values) {
		byte[] bytes = new byte[values.length];
		for (int index = 0; index < values.length; index++) {
			bytes[index] = (byte) values[index];
		}
		return bytes;
	}

	/** Marker, length, content. */
	public static byte[] segment(int marker, byte[]... content) {
		byte[] all = join(content);
		return join(bytes(0xFF, marker, all.length + 2 >> 8, all.length + 2), all);
	}

	/** The content of an Exif segment: the orientation, then private bytes. */
	public static byte[] exif(int orientation, int privateBytes) {
		byte[] secret = new byte[privateBytes];
		Arrays.fill(secret, (byte) 'S');
		return join(ascii("Exif\0\0"), ExifOrientation.minimalTiff(orientation), secret);
	}

	/** One part of a colour profile. */
	public static byte[] profilePart(int number, int parts, byte[] part) {
		return segment(JpegMarkers.APP2, ascii("ICC_PROFILE\0"), bytes(number, parts), part);
	}

	/** A whole colour profile. */
	public static byte[] profile(byte[] profile) {
		return profilePart(1, 1, profile);
	}

	public static byte[] insert(byte[] jpeg, int offset, byte[]... inserted) {
		return join(Arrays.copyOf(jpeg, offset), join(inserted), Arrays.copyOfRange(jpeg, offset, jpeg.length));
	}

	/** Inserts behind the start of the image. */
	public static byte[] insertFirst(byte[] jpeg, byte[]... inserted) {
		return insert(jpeg, 2, inserted);
	}

	/** Inserts before the first segment with this marker. */
	public static byte[] insertBefore(int marker, byte[] jpeg, byte[]... inserted) {
		return insert(jpeg, find(jpeg, marker), inserted);
	}

	/** Offset of the first segment with this marker. */
	public static int find(byte[] jpeg, int marker) {
		JpegSegments segments = new JpegSegments(jpeg);
		try {
			int found = segments.next();
			while (found != marker) {
				found = segments.next();
			}
		} catch (RejectedException absent) {
			throw new AssertionError("no marker " + Integer.toHexString(marker), absent);
		}
		return segments.start();
	}

	/** Offset of the entropy-coded data of the first scan. */
	public static int findData(byte[] jpeg) {
		int scan = find(jpeg, JpegMarkers.SOS);
		return scan + 2 + ((jpeg[scan + 2] & 0xFF) << 8 | jpeg[scan + 3] & 0xFF);
	}

	/** Offset behind the entropy-coded data of the first scan. */
	public static int findDataEnd(byte[] jpeg) {
		int offset = findData(jpeg);
		while (jpeg[offset] != (byte) JpegMarkers.PREFIX || jpeg[offset + 1] == 0) {
			offset++;
		}
		return offset;
	}

	/** Leaves out every segment with this marker that stands before the first scan. */
	public static byte[] without(int marker, byte[] jpeg) {
		byte[] left = jpeg;
		int scan = find(left, JpegMarkers.SOS);
		for (int offset = 2; offset < scan;) {
			int length = 2 + ((left[offset + 2] & 0xFF) << 8 | left[offset + 3] & 0xFF);
			if ((left[offset + 1] & 0xFF) == marker) {
				left = join(Arrays.copyOf(left, offset), Arrays.copyOfRange(left, offset + length, left.length));
				scan -= length;
			} else {
				offset += length;
			}
		}
		return left;
	}

	/** A copy with one byte changed. */
	public static byte[] with(byte[] jpeg, int offset, int value) {
		byte[] changed = jpeg.clone();
		changed[offset] = (byte) value;
		return changed;
	}

	public static boolean contains(byte[] bytes, String text) {
		return new String(bytes, StandardCharsets.ISO_8859_1).contains(text);
	}
}
