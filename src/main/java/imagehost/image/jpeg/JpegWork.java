package imagehost.image.jpeg;

import imagehost.image.Effort;
import java.util.List;

/**
 * What it takes to read the data of a JPEG, known once its scans are: in the units of {@link Effort}, for the costliest
 * data there are.
 *
 * @param bytes of the file
 * @param visits blocks that are gone past, in all scans
 * @param restarts in all scans
 */
record JpegWork(boolean isProgressive, long bytes, long visits, long restarts) {
	private static final long OF_VISIT = 6;
	private static final long OF_BYTE = 16;
	private static final long OF_RESTART = 150;
	/** Bits of refining scans come singly. */
	private static final long OF_PROGRESSIVE_BYTE = 40;

	static JpegWork of(JpegFrameHeader frame, List<JpegScan> scans, long bytes) {
		long visits = 0;
		long restarts = 0;
		for (JpegScan scan : scans) {
			long units = scan.units(frame);
			visits += units * scan.blocksOfUnit(frame);
			restarts += scan.restartInterval() == 0 ? 0 : units / scan.restartInterval();
		}
		return new JpegWork(frame.isProgressive(), bytes, visits, restarts);
	}

	/** To go past every code; and as much to decode an image in one scan at an eighth of its size. */
	long units() {
		return OF_VISIT * visits + OF_RESTART * restarts + (isProgressive ? OF_PROGRESSIVE_BYTE : OF_BYTE) * bytes;
	}
}
