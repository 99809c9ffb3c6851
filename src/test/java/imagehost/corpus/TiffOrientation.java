package imagehost.corpus;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Reads Orientation (TIFF 6.0, tag 274) of the first directory. */
final class TiffOrientation {
	private TiffOrientation() {
	}

	static int read(ByteBuffer data) {
		try {
			ByteBuffer tiff = data.slice();
			tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
			int directory = tiff.getInt(4);
			for (int index = 0; index < tiff.getShort(directory); index++) {
				int entry = directory + 2 + 12 * index;
				if (tiff.getShort(entry) == 0x0112) {
					boolean isOneShort = tiff.getShort(entry + 2) == 3 && tiff.getInt(entry + 4) == 1;
					int value = tiff.getShort(entry + 8);
					return isOneShort && value >= 1 && value <= 8 ? value : 1;
				}
			}
			return 1;
		} catch (IndexOutOfBoundsException _) {
			return 1;
		}
	}
}
