package imagehost.image.jpeg;

import imagehost.image.KeptBytes;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes the one form in which a JPEG is stored: segments in the order of libjpeg; of tables only those that are used,
 * each once; a restart interval only where it changes; ids and slots by rule; the data of the scans as they are. So the
 * maker of a file has no choice left but in what is shown. For one thread, once.
 */
final class JpegWriter {
	private static final byte[] START = {(byte) JpegMarkers.PREFIX, (byte) JpegMarkers.SOI};
	private static final byte[] END = {(byte) JpegMarkers.PREFIX, (byte) JpegMarkers.EOI};
	private static final int PRECISION_BITS = 8;

	private final byte[] file;
	private final KeptBytes kept = new KeptBytes();
	/** The tables that a decoder knows by now. */
	private final JpegTables written = new JpegTables();
	private int restartInterval;
	private boolean isUnchanged = true;

	JpegWriter(byte[] file) {
		this.file = file;
	}

	/** All of the file. */
	KeptBytes write(JpegMetadata metadata, JpegFrameHeader frame, JpegScanSequence scans) {
		put(START);
		metadata.segments(frame.components()).forEach(this::put);
		writeFrame(frame, scans, metadata.saysColours());
		for (JpegScan scan : scans.all()) {
			writeTables(scan);
			writeInterval(scan);
			put(header(scan, frame, metadata.saysColours()));
			putData(scan.data());
		}
		put(END);
		return kept;
	}

	/** Keeps the bytes of the file where they are these already, so that a file in this form costs no copy. */
	private void put(byte[] bytes) {
		int offset = kept.size();
		if (isUnchanged && offset + bytes.length <= file.length
				&& Arrays.equals(file, offset, offset + bytes.length, bytes, 0, bytes.length)) {
			kept.keep(file, offset, bytes.length);
			return;
		}
		isUnchanged = false;
		kept.write(bytes);
	}

	private void writeFrame(JpegFrameHeader frame, JpegScanSequence scans, boolean hasColours) {
		JpegTableSlots slots = new JpegTableSlots();
		JpegSegmentBytes header = new JpegSegmentBytes(frame.marker()).add(PRECISION_BITS).addShort(frame.height())
				.addShort(frame.width()).add(frame.components());
		@Nullable
		JpegQuantisationTable[] tables = new JpegQuantisationTable[JpegTables.SLOTS];
		for (int index = 0; index < frame.components(); index++) {
			JpegQuantisationTable table = scans.quantisation(index);
			int slot = slots.slot(index, table);
			tables[slot] = table;
			header.add(frame.shownId(index, hasColours), frame.sampling(index), slot);
		}
		for (int slot = 0; slot < tables.length; slot++) {
			JpegQuantisationTable table = tables[slot];
			if (table != null) {
				put(table.segment(slot));
			}
		}
		put(header.bytes());
	}

	private void writeTables(JpegScan scan) {
		List<int[]> slots = scan.slots();
		for (int number = 0; number < slots.size(); number++) {
			for (int tableClass = JpegTables.DC; tableClass <= JpegTables.AC; tableClass++) {
				int slot = slots.get(number)[tableClass];
				JpegHuffmanTable table = scan.components().get(number).table(tableClass);
				if (table != null && !Objects.equals(table, written.huffman(tableClass, slot))) {
					put(table.segment(tableClass, slot));
					written.put(tableClass, slot, table);
				}
			}
		}
	}

	private void writeInterval(JpegScan scan) {
		if (scan.restartInterval() != restartInterval) {
			restartInterval = scan.restartInterval();
			put(new JpegSegmentBytes(JpegMarkers.DRI).addShort(restartInterval).bytes());
		}
	}

	private static byte[] header(JpegScan scan, JpegFrameHeader frame, boolean hasColours) {
		JpegSegmentBytes header = new JpegSegmentBytes(JpegMarkers.SOS).add(scan.components().size());
		List<int[]> slots = scan.slots();
		for (int number = 0; number < slots.size(); number++) {
			header.add(frame.shownId(scan.components().get(number).index(), hasColours),
					slots.get(number)[JpegTables.DC] << 4 | slots.get(number)[JpegTables.AC]);
		}
		return header.add(scan.start(), scan.end(), scan.approximation()).bytes();
	}

	private void putData(JpegSegments.Data data) {
		if (data.hasFill()) {
			isUnchanged = false;
			kept.write(JpegFill.without(file, data));
			return;
		}
		isUnchanged &= kept.size() == data.start();
		kept.keep(file, data.start(), data.end() - data.start());
	}
}
