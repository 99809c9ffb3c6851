package imagehost.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The one thing kept of EXIF: how an image is to be turned. Reads it from, and writes it as, a TIFF structure (TIFF
 * 6.0, section 2; Exif 2.32, section 4.6.4 A). The bytes are an upload's: nothing in them is trusted, and no fault in
 * them is more than a missing orientation.
 */
public final class ExifOrientation {
	/** TIFF 6.0, Orientation: the image is shown as it is stored. */
	public static final int UPRIGHT = 1;

	private static final int HEADER_LENGTH = 8;
	private static final int ENTRY_LENGTH = 12;
	private static final short TIFF_MAGIC = 42;
	private static final short TAG_ORIENTATION = 0x0112;
	private static final short TYPE_SHORT = 3;

	private ExifOrientation() {
	}

	/**
	 * Reads the orientation of the first image file directory.
	 *
	 * @param offset of the TIFF header (after {@code Exif\0\0} in a JPEG)
	 * @param length of the TIFF structure in bytes; what lies outside of it is not read
	 * @return 1 to 8; 1 where there is none or it is invalid
	 */
	public static int read(byte[] array, int offset, int length) {
		if (offset < 0 || length < HEADER_LENGTH || offset > array.length - length) {
			return UPRIGHT;
		}
		ByteBuffer tiff = ByteBuffer.wrap(array, offset, length).slice();
		switch (tiff.getShort(0)) {
			case 0x4949 -> tiff.order(ByteOrder.LITTLE_ENDIAN);
			case 0x4D4D -> tiff.order(ByteOrder.BIG_ENDIAN);
			default -> {
				return UPRIGHT;
			}
		}
		long directory = Integer.toUnsignedLong(tiff.getInt(4));
		if (tiff.getShort(2) != TIFF_MAGIC || directory < HEADER_LENGTH || directory > length - 2) {
			return UPRIGHT;
		}
		return readDirectory(tiff, (int) directory);
	}

	private static int readDirectory(ByteBuffer tiff, int directory) {
		int declared = Short.toUnsignedInt(tiff.getShort(directory));
		int fitting = (tiff.limit() - directory - 2) / ENTRY_LENGTH;
		for (int index = 0; index < Math.min(declared, fitting); index++) {
			int entry = directory + 2 + index * ENTRY_LENGTH;
			if (tiff.getShort(entry) == TAG_ORIENTATION) {
				return readEntry(tiff, entry);
			}
		}
		return UPRIGHT;
	}

	private static int readEntry(ByteBuffer tiff, int entry) {
		int value = Short.toUnsignedInt(tiff.getShort(entry + 8));
		boolean isOneShort = tiff.getShort(entry + 2) == TYPE_SHORT && tiff.getInt(entry + 4) == 1;
		return isOneShort && value >= 1 && value <= 8 ? value : UPRIGHT;
	}

	/**
	 * The smallest TIFF structure that holds an orientation and nothing else: big-endian, one directory, one entry.
	 *
	 * @param orientation 1 to 8
	 */
	public static byte[] minimalTiff(int orientation) {
		if (orientation < 1 || orientation > 8) {
			throw new IllegalArgumentException("orientation must be 1 to 8, is " + orientation);
		}
		return ByteBuffer.allocate(HEADER_LENGTH + 2 + ENTRY_LENGTH + 4) //
				.putShort((short) 0x4D4D).putShort(TIFF_MAGIC).putInt(HEADER_LENGTH) // header
				.putShort((short) 1) // entries
				.putShort(TAG_ORIENTATION).putShort(TYPE_SHORT).putInt(1).putShort((short) orientation)
				.putShort((short) 0) //
				.putInt(0) // no further directory
				.array();
	}
}
