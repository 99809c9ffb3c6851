package imagehost.image.jpeg;

import imagehost.image.RejectedException;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Overwrites what the data of an image never use of its tables: the symbols of codes that do not occur, and the
 * quantisation values of coefficients that are 0 in every block. They change no pixel, so anything could stand there.
 * The tables that nearly all encoders have stay as they are, because they say nothing. For one thread.
 */
final class JpegUnusedEntries {
	/**
	 * Where a table is in the trimmed file.
	 *
	 * @param moved bytes from its place in the file that was read
	 */
	private record Place(int tableClass, int moved) {
	}

	private final JpegBlocksOfImage blocks;
	private final Map<JpegHuffmanTable, Place> places = new IdentityHashMap<>();
	/** The file as it was trimmed, and as it is to be: a copy once an entry had to be overwritten. */
	private byte[] trimmed = {};
	private byte[] changed = {};

	/** @param blocks all of which are gone past before {@link #overwrite} */
	JpegUnusedEntries(JpegBlocksOfImage blocks) {
		this.blocks = blocks;
	}

	/**
	 * Notes the tables of a scan.
	 *
	 * @param bytes by which what stands between the data of the scan before and its own is moved
	 */
	void addTables(JpegScan scan, int bytes) {
		for (JpegScan.Component component : scan.components()) {
			add(JpegTables.DC, component.dc(), bytes);
			add(JpegTables.AC, component.ac(), bytes);
		}
	}

	private void add(int tableClass, @Nullable JpegHuffmanTable table, int bytes) {
		if (table != null && !JpegStandardHuffmanTables.contain(tableClass, table)) {
			places.putIfAbsent(table, new Place(tableClass, bytes));
		}
	}

	/**
	 * Overwrites the entries.
	 *
	 * @param jpeg the file, trimmed
	 * @return the array itself where there is nothing to overwrite
	 * @throws RejectedException when an entry is used that shows nothing
	 */
	byte[] overwrite(byte[] jpeg, JpegFrameHeader frame, JpegScanSequence scans) throws RejectedException {
		trimmed = jpeg;
		changed = jpeg;
		for (Map.Entry<JpegHuffmanTable, Place> place : places.entrySet()) {
			overwriteSymbols(place.getKey(), place.getValue(), frame.isProgressive());
		}
		Map<JpegQuantisationTable, Long> used = new IdentityHashMap<>(0);
		for (int component = 0; component < frame.components(); component++) {
			JpegQuantisationTable table = scans.quantisation(component);
			JpegPlausibility.requireSteps(table, blocks.use().of(component));
			JpegPlausibility.requireDc(table, blocks.use().largestDc(component));
			if (!JpegStandardQuantisation.contains(table)) {
				used.merge(table, blocks.use().of(component) | scans.smoothed(component, frame),
						(one, other) -> one | other);
			}
		}
		used.forEach((table, coefficients) -> overwriteValues(table, coefficients));
		return changed;
	}

	/** Puts symbols that the table does not need in their places, in ascending order: possible ones first. */
	private void overwriteSymbols(JpegHuffmanTable table, Place place, boolean isProgressive)
			throws RejectedException {
		JpegHuffmanCodes found = blocks.found(table);
		found.noteRuns();
		if (place.tableClass == JpegTables.AC) {
			JpegPlausibility.requireSymbols(table, found, isProgressive);
		}
		JpegSpareSymbols spare = new JpegSpareSymbols(place.tableClass, found);
		for (int index = 0; index < table.symbolCount(); index++) {
			if (!found.isUsed(table.symbol(index))) {
				put(table.offsetOfSymbol(index) + place.moved, spare.next());
			}
		}
	}

	/** Each gets the value before it, as in tables that rise slowly; the first gets 1. */
	private void overwriteValues(JpegQuantisationTable table, long used) {
		int value = 1;
		for (int index = 0; index < JpegQuantisationTable.VALUES; index++) {
			if ((used >> index & 1) != 0) {
				value = table.value(index);
			}
			int last = table.offsetOfValue(index) + table.bytes() - 1;
			put(last, value);
			if (table.bytes() > 1) {
				put(last - 1, value >> 8);
			}
		}
	}

	@SuppressWarnings("ReferenceEquality") // the same array, not an equal one
	private void put(int offset, int value) {
		if (changed[offset] == (byte) value) {
			return;
		}
		if (changed == trimmed) {
			changed = trimmed.clone();
		}
		changed[offset] = (byte) value;
	}
}
