package imagehost.image.jpeg;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One scan of a file: what its header says (ITU-T T.81, B.2.3), the tables that are in force for it, and where its data
 * stand.
 *
 * @param components in the order of the scan
 * @param start of the spectral selection
 * @param end of the spectral selection
 * @param approximation high and low bit position, in one byte
 * @param restartInterval in coded units; 0 where the data are not interrupted
 */
record JpegScan(List<Component> components, int start, int end, int approximation, int restartInterval,
		JpegSegments.Data data) {
	/**
	 * A component in a scan.
	 *
	 * @param index of the component in the frame
	 * @param dc the table for DC coefficients; null where the scan needs none
	 * @param ac the table for AC coefficients; null where the scan needs none
	 */
	record Component(int index, @Nullable JpegHuffmanTable dc, @Nullable JpegHuffmanTable ac) {
		@Nullable
		JpegHuffmanTable table(int tableClass) {
			return tableClass == JpegTables.DC ? dc : ac;
		}
	}

	/** The coded units of the scan (T.81, A.2). */
	long units(JpegFrameHeader frame) {
		return units(components, frame);
	}

	static long units(List<Component> components, JpegFrameHeader frame) {
		return components.size() == 1 ? frame.blocks(components.getFirst().index()) : frame.interleavedUnits();
	}

	/** The blocks in each of these units. */
	int blocksOfUnit(JpegFrameHeader frame) {
		return components.size() == 1
				? 1
				: components.stream().mapToInt(component -> frame.blocksOfUnit(component.index)).sum();
	}

	/** The slots of the tables of each component, by table class; 0 where it uses none. */
	List<int[]> slots() {
		JpegTableSlots ofDc = new JpegTableSlots();
		JpegTableSlots ofAc = new JpegTableSlots();
		return components.stream()
				.map(component -> new int[]{slot(ofDc, component.index, component.dc),
						slot(ofAc, component.index, component.ac)})
				.toList();
	}

	private static int slot(JpegTableSlots slots, int component, @Nullable JpegHuffmanTable table) {
		return table == null ? 0 : slots.slot(component, table);
	}
}
