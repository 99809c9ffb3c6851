package imagehost.image.jpeg;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Chooses how the blocks of each scan of an image are gone past. For one thread. */
final class JpegBlocksOfImage {
	private static final int MAX_COMPONENTS = 4;

	private final Arena arena;
	private final JpegFrameHeader frame;
	/**
	 * Of each component: which coefficients are not 0, 8 bytes a block. Native memory, because they grow with the
	 * pixels.
	 */
	private final @Nullable MemorySegment[] known = new MemorySegment[MAX_COMPONENTS];
	private final Map<JpegHuffmanTable, JpegHuffmanCodes> codes = new IdentityHashMap<>();
	private final JpegUsedCoefficients use = new JpegUsedCoefficients();
	private final @Nullable JpegEighth eighth;

	/** @param eighth takes the blocks of a sequential image; null where nobody needs it */
	JpegBlocksOfImage(Arena arena, JpegFrameHeader frame, @Nullable JpegEighth eighth) {
		this.arena = arena;
		this.frame = frame;
		this.eighth = eighth;
	}

	/** The blocks of a scan; the scans of an image are asked for and gone past in their order. */
	JpegBlocks of(JpegScan scan) {
		long units = scan.units(frame);
		if (!frame.isProgressive()) {
			return new JpegWholeBlocks(units, tables(scan), 0, use, eighth);
		}
		if (scan.start() == 0) {
			return scan.approximation() >> 4 == 0
					? new JpegWholeBlocks(units, tables(scan), scan.approximation() & 0xF, use, null)
					: new JpegRefinedDifferences(units, scan.blocksOfUnit(frame), indexes(scan), use);
		}
		JpegScan.Component component = scan.components().getFirst();
		return new JpegSpectralBlocks(scan, units, codes(component.ac()), known(component.index()), use);
	}

	private List<JpegWholeBlocks.Tables> tables(JpegScan scan) {
		List<JpegWholeBlocks.Tables> tables = new ArrayList<>();
		for (JpegScan.Component component : scan.components()) {
			tables.add(new JpegWholeBlocks.Tables(component.index(), blocks(scan, component), codes(component.dc()),
					component.ac() == null ? null : codes(component.ac())));
		}
		return tables;
	}

	private int blocks(JpegScan scan, JpegScan.Component component) {
		return scan.components().size() == 1 ? 1 : frame.blocksOfUnit(component.index());
	}

	private static int[] indexes(JpegScan scan) {
		int[] indexes = new int[scan.components().size()];
		for (int number = 0; number < indexes.length; number++) {
			indexes[number] = scan.components().get(number).index();
		}
		return indexes;
	}

	private JpegHuffmanCodes codes(@Nullable JpegHuffmanTable table) {
		return codes.computeIfAbsent(Objects.requireNonNull(table),
				known -> new JpegHuffmanCodes(JpegStandardHuffmanTables.lookup(known)));
	}

	private MemorySegment known(int component) {
		MemorySegment blocks = known[component];
		if (blocks == null) {
			blocks = arena.allocate(JAVA_LONG, frame.blocks(component));
			known[component] = blocks;
		}
		return blocks;
	}

	/** What of each coefficient was met in the scans that were gone past. */
	JpegUsedCoefficients use() {
		return use;
	}

	/** Which symbols of a table were met there; the table is one of those scans'. */
	JpegHuffmanCodes found(JpegHuffmanTable table) {
		return Objects.requireNonNull(codes.get(table));
	}
}
