package imagehost.image.jpeg;

import imagehost.image.KeptBytes;
import imagehost.image.RejectedException;

import org.jspecify.annotations.Nullable;

/**
 * Leaves out of a sequential JPEG the bytes that stand behind the data of a scan or restart interval, and that no pixel
 * needs. Where the data ends only decoding tells; so this is done only for files of which a decoder complained. For one
 * thread, once.
 */
final class JpegTrimmer {
	private final byte[] file;
	private final JpegFrameHeader frame;
	private final JpegSegments segments;
	private final KeptBytes kept = new KeptBytes();
	/** Four of DC, then four of AC. */
	private final @Nullable JpegHuffmanTable[] tables = new JpegHuffmanTable[8];
	private int restartInterval;
	/** Behind what was kept so far. */
	private int copied;

	/** @param file scrubbed, its structure found good */
	JpegTrimmer(byte[] file, JpegFrameHeader frame) {
		this.file = file;
		this.frame = frame;
		this.segments = new JpegSegments(file);
	}

	/** The file without such bytes. */
	byte[] trim() throws JpegDataException, RejectedException {
		int marker = segments.next();
		while (marker != JpegMarkers.EOI) {
			switch (marker) {
				case JpegMarkers.DHT -> readTables();
				case JpegMarkers.DRI -> restartInterval = segments.contentLength() == 2
						? segments.unsignedShort(segments.contentStart())
						: 0;
				case JpegMarkers.SOS -> trimScan();
				default -> {
					// Kept as it is.
				}
			}
			marker = segments.next();
		}
		keepTo(file.length);
		return kept.toByteArray();
	}

	private void readTables() throws JpegDataException {
		int offset = segments.contentStart();
		while (segments.end() - offset > 16) {
			int number = segments.unsignedByte(offset);
			if ((number & 0xEC) != 0) {
				throw new JpegDataException();
			}
			JpegHuffmanTable table = new JpegHuffmanTable(file, offset + 1, segments.end());
			tables[(number >> 4) * 4 + (number & 3)] = table;
			offset += 1 + table.length();
		}
	}

	private void trimScan() throws JpegDataException, RejectedException {
		JpegScanBlocks blocks = JpegScanBlocks.of(segments, frame, tables);
		JpegBits bits = new JpegBits(file, segments.end());
		int restart = 0;
		for (long unit = 0; unit < blocks.units(); unit++) {
			if (restartInterval > 0 && unit > 0 && unit % restartInterval == 0) {
				bits.restart(passRestart(bits.position(), JpegMarkers.RST0 + restart));
				restart = (restart + 1) % 8;
			}
			blocks.skipUnit(bits);
		}
		keepTo(bits.position());
		segments.skipEntropyCodedData();
		copied = segments.end();
	}

	/** @return the offset behind the restart marker, which must be the one that is due */
	private int passRestart(int dataEnd, int due) throws JpegDataException {
		keepTo(dataEnd);
		int offset = dataEnd;
		while (offset < file.length - 1 && (file[offset] != (byte) JpegMarkers.PREFIX || file[offset + 1] == 0
				|| file[offset + 1] == (byte) JpegMarkers.PREFIX)) {
			offset++;
		}
		if (offset >= file.length - 1 || file[offset + 1] != (byte) due) {
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
