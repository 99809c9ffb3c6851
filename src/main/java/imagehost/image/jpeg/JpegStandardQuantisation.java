package imagehost.image.jpeg;

import java.util.HashSet;
import java.util.Set;

/**
 * The quantisation tables that nearly all encoders have from libjpeg: those of ITU-T T.81, K.1 and K.2, for a quality
 * of 1 to 100 ({@code jpeg_add_quant_table} and {@code jpeg_quality_scaling}). They say nothing but that number.
 */
final class JpegStandardQuantisation {
	/** In zigzag order. */
	private static final int[] LUMINANCE = {16, 11, 12, 14, 12, 10, 16, 14, 13, 14, 18, 17, 16, 19, 24, 40, 26, 24, 22,
			22, 24, 49, 35, 37, 29, 40, 58, 51, 61, 60, 57, 51, 56, 55, 64, 72, 92, 78, 64, 68, 87, 69, 55, 56, 80, 109,
			81, 87, 95, 98, 103, 104, 103, 62, 77, 113, 121, 112, 100, 120, 92, 101, 103, 99};
	/** The same; the rest is 99. */
	private static final int[] CHROMINANCE = {17, 18, 18, 24, 21, 24, 47, 26, 26, 47, 99, 66, 56, 66};
	private static final int REST_OF_CHROMINANCE = 99;
	private static final int BEST_QUALITY = 100;
	private static final int LARGEST = 255;
	private static final Set<JpegQuantisationTable> TABLES = tables();

	private JpegStandardQuantisation() {
	}

	static boolean contains(JpegQuantisationTable table) {
		return TABLES.contains(table);
	}

	private static Set<JpegQuantisationTable> tables() {
		Set<JpegQuantisationTable> tables = new HashSet<>();
		for (int quality = 1; quality <= BEST_QUALITY; quality++) {
			int percent = quality < 50 ? 5000 / quality : 200 - 2 * quality;
			int[] luminance = new int[LUMINANCE.length];
			int[] chrominance = new int[LUMINANCE.length];
			for (int index = 0; index < LUMINANCE.length; index++) {
				luminance[index] = scaled(LUMINANCE[index], percent);
				chrominance[index] = scaled(
						index < CHROMINANCE.length ? CHROMINANCE[index] : REST_OF_CHROMINANCE, percent);
			}
			tables.add(JpegQuantisationTable.of(luminance));
			tables.add(JpegQuantisationTable.of(chrominance));
		}
		return tables;
	}

	private static int scaled(int value, int percent) {
		return Math.clamp((value * percent + 50) / 100, 1, LARGEST);
	}
}
