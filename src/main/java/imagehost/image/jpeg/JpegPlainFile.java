package imagehost.image.jpeg;

import imagehost.image.KeptBytes;
import imagehost.image.RejectedException;
import imagehost.image.jpeg.decoder.RgbPixels;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A file of the commonest kind: all data are in one scan without restarts, so that more bytes can follow data only at
 * their one end, and its tables are those that nearly all encoders have, so that it does not matter what of them is
 * used. Of such a file a decoder can be made to see every byte that no pixel needs.
 *
 * @param frameStart offset of the frame header
 * @param scanStart offset of the scan header
 * @param blocks the tables of each block of a coded unit, in order
 */
record JpegPlainFile(byte[] jpeg, JpegFrameHeader frame, int frameStart, int scanStart,
		List<JpegScan.Component> blocks) {
	/** As many as a restart interval can have (ITU-T T.81, B.2.4.4). */
	private static final int MAX_UNITS = 65_535;
	private static final int HEIGHT_OFFSET = 5;
	private static final byte[] EXTRANEOUS = new byte[8];
	private static final byte[] RESTART = {(byte) JpegMarkers.PREFIX, (byte) JpegMarkers.RST0};
	private static final byte[] END = {(byte) JpegMarkers.PREFIX, (byte) JpegMarkers.EOI};

	/**
	 * Recognises such a file.
	 *
	 * @param jpeg in the form that {@link JpegWriter} gives it
	 */
	static Optional<JpegPlainFile> recognise(byte[] jpeg, JpegFrameHeader frame) throws RejectedException {
		if (frame.isProgressive() || units(frame) > MAX_UNITS) {
			return Optional.empty();
		}
		JpegSegments segments = new JpegSegments(jpeg);
		JpegTables tables = new JpegTables();
		int frameStart = 0;
		int marker = segments.next();
		while (marker != JpegMarkers.SOS) {
			switch (marker) {
				case JpegMarkers.DRI -> {
					return Optional.empty();
				}
				case JpegMarkers.DQT -> tables.readQuantisation(jpeg, segments);
				case JpegMarkers.DHT -> tables.readHuffman(jpeg, segments);
				default -> frameStart = marker == frame.marker() ? segments.start() : frameStart;
			}
			marker = segments.next();
		}
		int content = segments.contentStart();
		boolean isInOneScan = segments.unsignedByte(content) == frame.components();
		return isInOneScan && tables.areWellKnown()
				? Optional.of(new JpegPlainFile(jpeg, frame, frameStart, segments.start(),
						blocks(jpeg, content, frame, tables)))
				: Optional.empty();
	}

	private static long units(JpegFrameHeader frame) {
		return frame.components() == 1 ? frame.blocks(0) : frame.interleavedUnits();
	}

	private static List<JpegScan.Component> blocks(byte[] jpeg, int scan, JpegFrameHeader frame, JpegTables tables) {
		List<JpegScan.Component> blocks = new ArrayList<>();
		for (int number = 0; number < frame.components(); number++) {
			int index = frame.indexOf(jpeg[scan + 1 + 2 * number] & 0xFF);
			int slots = jpeg[scan + 2 + 2 * number];
			JpegScan.Component component = new JpegScan.Component(index, tables.huffman(JpegTables.DC, slots >> 4),
					tables.huffman(JpegTables.AC, slots & 0xF));
			for (int block = 0; block < frame.blocksOfUnit(index); block++) {
				blocks.add(component);
			}
		}
		return blocks;
	}

	/** The header of {@link #withRestart}. */
	JpegFrameHeader frameWithRestart() {
		return frame.withHeight((frame.unitRows() + 1) * frame.unitHeight());
	}

	/**
	 * The file with eight bytes and a restart behind its data, and one row of units of one shade behind that. A decoder
	 * takes up to seven bytes ahead and forgets them at the end of the image, but at a restart it counts those that it
	 * did not need (libjpeg, {@code process_restart}). So it complains of exactly eight if the data end where the image
	 * does: of more if there are more, of fewer if it needed some of the eight.
	 */
	KeptBytes withRestart() {
		int height = frameWithRestart().height();
		int units = Math.toIntExact(units(frame));
		KeptBytes longer = new KeptBytes();
		longer.keep(jpeg, 0, frameStart + HEIGHT_OFFSET);
		longer.write((byte) (height >> 8), (byte) height);
		int rest = frameStart + HEIGHT_OFFSET + 2;
		longer.keep(jpeg, rest, scanStart - rest);
		longer.write(new JpegSegmentBytes(JpegMarkers.DRI).addShort(units).bytes());
		longer.keep(jpeg, scanStart, jpeg.length - END.length - scanStart);
		longer.write(EXTRANEOUS.clone());
		longer.write(RESTART.clone());
		longer.write(rowOfUnits(units / frame.unitRows()));
		longer.write(END.clone());
		return longer;
	}

	/** What was decoded of {@link #withRestart}, at whatever scale, without the last row of units. */
	RgbPixels ofImage(RgbPixels decoded) {
		int decodedRows = frameWithRestart().height(); // whole units: the scale is exact
		return decoded.top((int) Math.ceilDiv((long) frame.height() * decoded.height(), decodedRows));
	}

	/** Blocks of the symbol 0 for DC, no difference, and for AC, the end; with these tables no byte is {@code FF}. */
	private byte[] rowOfUnits(int units) {
		JpegBitWriter bits = new JpegBitWriter();
		for (int unit = 0; unit < units; unit++) {
			for (JpegScan.Component block : blocks) {
				bits.writeCode(Objects.requireNonNull(block.dc()), 0);
				bits.writeCode(Objects.requireNonNull(block.ac()), 0);
			}
		}
		return bits.padded();
	}
}
