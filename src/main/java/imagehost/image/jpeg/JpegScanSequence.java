package imagehost.image.jpeg;

import imagehost.image.ImageLimits;
import imagehost.image.RejectedException;
import imagehost.image.Rejection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Checks each scan header (ITU-T T.81, B.2.3), and that the scans are neither too many nor too few. For one thread. */
final class JpegScanSequence {
	private static final int MAX_COMPONENTS = 4;
	/** T.81, B.2.3. */
	private static final int MAX_BLOCKS_OF_UNIT = 10;
	private static final int LAST_COEFFICIENT = 63;
	/** The ten lowest frequencies, in zigzag order. */
	private static final long SMOOTHED = 0x3FF;

	private final ImageLimits limits;
	private final List<JpegScan> scans = new ArrayList<>();
	private final @Nullable JpegQuantisationTable[] quantisation = new JpegQuantisationTable[MAX_COMPONENTS];
	private final JpegProgression progression = new JpegProgression();
	private int seen;

	JpegScanSequence(ImageLimits limits) {
		this.limits = limits;
	}

	/**
	 * Takes the scan header that {@code segments} stands on, and goes past the scan's data.
	 *
	 * @param tables in force here
	 * @param restartInterval in force here
	 */
	void visit(JpegSegments segments, JpegFrameHeader frame, JpegTables tables, int restartInterval)
			throws RejectedException {
		requireLimits(frame);
		int content = segments.contentStart();
		int count = segments.contentLength() == 0 ? 0 : segments.unsignedByte(content);
		if (count < 1 || count > MAX_COMPONENTS || segments.contentLength() != 4 + 2 * count) {
			throw badHeader();
		}
		int parameters = segments.end() - 3;
		int start = frame.isProgressive() ? segments.unsignedByte(parameters) : 0;
		int approximation = frame.isProgressive() ? segments.unsignedByte(parameters + 2) : 0;
		List<JpegScan.Component> components = new ArrayList<>(count);
		for (int number = 0; number < count; number++) {
			int index = frame.indexOf(segments.unsignedByte(content + 1 + 2 * number));
			if (index < 0) {
				throw badHeader();
			}
			components.add(component(index, segments.unsignedByte(content + 2 + 2 * number), start, approximation,
					frame, tables));
		}
		requireOnce(components, frame);
		takeQuantisation(components, frame, tables);
		int end = frame.isProgressive() ? segments.unsignedByte(parameters + 1) : LAST_COEFFICIENT;
		if (frame.isProgressive() && !progression.take(components, start, end, approximation)) {
			throw badHeader();
		}
		int interval = restartInterval < JpegScan.units(components, frame) ? restartInterval : 0;
		JpegSegments.Data data = segments.skipEntropyCodedData();
		// Where no restart is due, a decoder stops at the first marker of any kind.
		scans.add(new JpegScan(components, start, end, approximation, interval,
				interval == 0 ? data.toFirstRestart() : data));
	}

	private void requireLimits(JpegFrameHeader frame) throws RejectedException {
		if (scans.size() >= limits.maxJpegScans()) {
			throw new RejectedException(Rejection.TOO_MANY_SCANS, Map.of("limit_scans", limits.maxJpegScans()));
		}
		if ((long) frame.width() * frame.height() * (scans.size() + 1) > limits.maxJpegScanPixels()) {
			throw new RejectedException(Rejection.JPEG_TOO_MANY_SCAN_PIXELS, Map.of("width", frame.width(), "height",
					frame.height(), "limit_pixels", limits.maxJpegScanPixels()));
		}
	}

	private RejectedException badHeader() {
		return new RejectedException(Rejection.JPEG_BAD_SCAN_HEADER, Map.of("scan", scans.size() + 1));
	}

	/** Which tables a scan uses: T.81, F.1 and G.1.2. A refining scan of DC coefficients has bare bits. */
	private JpegScan.Component component(int index, int selectors, int start, int approximation,
			JpegFrameHeader frame, JpegTables tables) throws RejectedException {
		boolean needsDc = !frame.isProgressive() || start == 0 && approximation >> 4 == 0;
		boolean needsAc = !frame.isProgressive() || start > 0;
		return new JpegScan.Component(index,
				needsDc ? table(JpegTables.DC, selectors >> 4, frame, tables) : null,
				needsAc ? table(JpegTables.AC, selectors & 0xF, frame, tables) : null);
	}

	/** Where a sequential file lacks a table, browsers supply the typical one, as the frames of Motion JPEG mean it. */
	private static JpegHuffmanTable table(int tableClass, int slot, JpegFrameHeader frame, JpegTables tables)
			throws RejectedException {
		JpegHuffmanTable table = tables.huffman(tableClass, slot);
		if (table == null && !frame.isProgressive()) {
			table = JpegStandardHuffmanTables.find(tableClass, slot);
		}
		if (table == null) {
			throw new RejectedException(Rejection.DAMAGED);
		}
		table.requireSound(tableClass);
		return table;
	}

	private void requireOnce(List<JpegScan.Component> components, JpegFrameHeader frame) throws RejectedException {
		int inThisScan = 0;
		int blocks = 0;
		for (JpegScan.Component component : components) {
			// T.81, F.1.1: a sequential image has each component in one scan; more would only cost work.
			int others = frame.isProgressive() ? inThisScan : inThisScan | seen;
			if ((others & 1 << component.index()) != 0) {
				throw new RejectedException(Rejection.JPEG_DUPLICATE_COMPONENT, Map.of("scan", scans.size() + 1));
			}
			inThisScan |= 1 << component.index();
			blocks += frame.blocksOfUnit(component.index());
		}
		if (components.size() > 1 && blocks > MAX_BLOCKS_OF_UNIT) {
			throw new RejectedException(Rejection.JPEG_UNSUPPORTED_SAMPLING);
		}
		seen |= inThisScan;
	}

	/** What counts is the table in force at the first scan of a component (libjpeg, {@code latch_quant_tables}). */
	private void takeQuantisation(List<JpegScan.Component> components, JpegFrameHeader frame, JpegTables tables)
			throws RejectedException {
		for (JpegScan.Component component : components) {
			int index = component.index();
			JpegQuantisationTable table = quantisation[index] == null
					? tables.quantisation(frame.tableSlot(index))
					: quantisation[index];
			if (table == null) {
				throw new RejectedException(Rejection.DAMAGED);
			}
			quantisation[index] = table;
		}
	}

	/** Requires at least one scan, and each component of the frame in one of them. */
	void requireAll(JpegFrameHeader frame) throws RejectedException {
		if (scans.isEmpty()) {
			throw new RejectedException(Rejection.JPEG_NO_SCAN);
		}
		if (seen != (1 << frame.components()) - 1) {
			throw new RejectedException(Rejection.JPEG_COMPONENT_MISSING);
		}
	}

	/** True when all components are in the one scan seen: it is decoded on the way, with no coefficients held. */
	boolean isInOneScan(JpegFrameHeader frame) {
		return !frame.isProgressive() && scans.size() <= 1 && seen == (1 << frame.components()) - 1;
	}

	List<JpegScan> all() {
		return scans;
	}

	boolean areNone() {
		return scans.isEmpty();
	}

	/** The quantisation table of a component of the frame, all of whose components were seen. */
	JpegQuantisationTable quantisation(int component) {
		return Objects.requireNonNull(quantisation[component]);
	}

	/**
	 * The coefficients of a component that decoders compute from neighbours, because no scan of a progressive image
	 * gives their last bits: their quantisation values are used, although they may be 0 (libjpeg,
	 * {@code decompress_smooth_data}).
	 */
	long smoothed(int component, JpegFrameHeader frame) {
		long known = 0;
		for (JpegScan scan : scans) {
			boolean isOfComponent = scan.components().stream().anyMatch(part -> part.index() == component);
			if (isOfComponent && (scan.approximation() & 0xF) == 0) {
				known |= -1L << scan.start() & -1L >>> LAST_COEFFICIENT - scan.end();
			}
		}
		return !frame.isProgressive() || (known & SMOOTHED) == SMOOTHED ? 0 : SMOOTHED;
	}
}
