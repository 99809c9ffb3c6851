package imagehost.image.jpeg;

import imagehost.image.KeptBytes;
import imagehost.image.RejectedException;
import java.lang.foreign.Arena;
import org.jspecify.annotations.Nullable;

/**
 * Leaves out of the data of scans what no pixel needs: bytes behind the last block of a scan or of a restart interval,
 * and the value of the bits that fill up the last byte. Where the data end only following all codes shows. Decoders
 * take some bytes ahead at each such place, so that they do not see all of what is behind. For one thread, once.
 */
final class JpegTrimmer {
	private final byte[] file;
	private final JpegFrameHeader frame;
	private final JpegBits bits;
	private final KeptBytes kept = new KeptBytes();
	/** Behind what was kept so far. */
	private int copied;

	/** @param file in the form that {@link JpegWriter} gives it */
	JpegTrimmer(byte[] file, JpegFrameHeader frame) {
		this.file = file;
		this.bits = new JpegBits(file);
		this.frame = frame;
	}

	/**
	 * The file without such bytes; the array itself where there are none.
	 *
	 * @param scans of the file
	 * @param eighth takes the blocks of a sequential image; null where nobody needs it
	 */
	byte[] trim(JpegScanSequence scans, @Nullable JpegEighth eighth) throws JpegDataException, RejectedException {
		try (Arena arena = Arena.ofConfined()) {
			JpegBlocksOfImage blocks = new JpegBlocksOfImage(arena, frame, eighth);
			JpegUnusedEntries unused = new JpegUnusedEntries(blocks);
			for (JpegScan scan : scans.all()) {
				int moved = kept.size() - copied;
				trim(scan, blocks.of(scan));
				unused.addTables(scan, moved);
			}
			keepTo(file.length);
			JpegPlausibility.requirePlaces(bits);
			return unused.overwrite(kept.toByteArray(), frame, scans);
		}
	}

	private void trim(JpegScan scan, JpegBlocks blocks) throws JpegDataException {
		bits.restart(scan.data().start());
		int interval = scan.restartInterval();
		int restart = 0;
		for (long unit = 0; unit < blocks.units(); unit++) {
			if (interval > 0 && unit > 0 && unit % interval == 0) {
				endInterval(blocks);
				bits.restart(passRestart(scan, JpegMarkers.RST0 + restart));
				restart = (restart + 1) % 8;
			}
			blocks.skipUnit(bits, unit);
		}
		endInterval(blocks);
		copied = scan.data().end();
	}

	private void endInterval(JpegBlocks blocks) throws JpegDataException {
		blocks.endInterval();
		byte[] last = bits.paddedLastByte();
		int end = bits.position();
		if (last.length == 0) {
			keepTo(end);
			return;
		}
		keepTo(end - 1);
		kept.write(last);
		copied = end;
	}

	/** @return the offset behind the restart marker, which must be the one that is due */
	private int passRestart(JpegScan scan, int due) throws JpegDataException {
		int offset = copied;
		int end = scan.data().end() - 1;
		while (offset < end && (file[offset] != (byte) JpegMarkers.PREFIX || file[offset + 1] == 0)) {
			offset++;
		}
		if (offset >= end || file[offset + 1] != (byte) due) {
			throw new JpegDataException();
		}
		copied = offset;
		return offset + 2;
	}

	private void keepTo(int end) {
		kept.keep(file, copied, end - copied);
		copied = end;
	}
}
