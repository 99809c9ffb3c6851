package imagehost.image.icc;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A colour profile written anew: only the tags that Chromium (skcms) or Firefox (qcms) read to show an image, each in
 * its exact length, in a fixed order; two fixed texts; nothing else. What the author of a profile may still choose are
 * the numbers of matrices, curves and tables, that is the colours themselves.
 */
public final class IccProfile {
	/** The longest profile that is read, in bytes: those of scanners and printers have tables for the way back, too. */
	public static final int MAX_READ_BYTES = 4 * 1024 * 1024;
	/** The longest profile that is written. */
	static final int MAX_BYTES = 1024 * 1024;

	private static final int ENTRY_LENGTH = 12;
	private static final int MIN_TAG_LENGTH = 4;
	private static final int MAX_TAGS = 1024;
	private static final List<String> PRIMARIES = List.of("rXYZ", "gXYZ", "bXYZ");
	private static final List<String> RGB_CURVES = List.of("rTRC", "gTRC", "bTRC");
	private static final String GREY_CURVE = "kTRC";
	/** The second is read where the first is missing. */
	private static final List<String> TABLES = List.of("A2B0", "A2B1");

	private final IccHeader header;
	private final Map<Integer, IccData> tags;
	private final IccWriter writer;

	private IccProfile(IccHeader header, Map<Integer, IccData> tags) {
		this.header = header;
		this.tags = tags;
		this.writer = new IccWriter(header);
	}

	/**
	 * Rebuilds a profile. Rebuilding the result gives the same bytes.
	 *
	 * @param profile of an upload; nothing in it is trusted
	 * @param channels colour channels of the image, 1, 3 or 4; a profile for RGB is used for grey images too
	 * @return empty when it is too long, is damaged, or cannot be used for such an image
	 */
	public static Optional<byte[]> rebuild(byte[] profile, int channels) {
		try {
			IccData whole = IccData.of(profile);
			int length = whole.countAt(0);
			if (length > MAX_READ_BYTES) {
				return Optional.empty();
			}
			IccData declared = whole.part(0, length);
			IccHeader header = IccHeader.read(declared);
			boolean isForImage = header.channels() == channels || channels == 1 && header.channels() == 3;
			return isForImage ? Optional.of(new IccProfile(header, readTags(declared)).written()) : Optional.empty();
		} catch (IccFault _) {
			return Optional.empty();
		}
	}

	/** Section 7.3. Of several tags with one signature the first counts. */
	private static Map<Integer, IccData> readTags(IccData profile) throws IccFault {
		int count = profile.countAt(IccHeader.LENGTH);
		if (count > MAX_TAGS) {
			throw new IccFault(count + " tags");
		}
		Map<Integer, IccData> tags = new HashMap<>();
		for (int index = 0; index < count; index++) {
			IccData entry = profile.part(IccHeader.LENGTH + 4 + ENTRY_LENGTH * index, ENTRY_LENGTH);
			IccData tag = profile.part(entry.countAt(4), entry.countAt(8));
			if (tag.length() < MIN_TAG_LENGTH) {
				throw new IccFault("a tag of " + tag.length() + " bytes");
			}
			tags.putIfAbsent(entry.intAt(0), tag);
		}
		return tags;
	}

	private byte[] written() throws IccFault {
		writer.add("wtpt", IccNumbers.white());
		addIfSound("chad", IccNumbers::readMatrix);
		addIfSound("cicp", IccNumbers::readCodePoints);
		boolean isUsable = header.channels() == 3 && addMatrixAndCurves();
		isUsable |= header.channels() == 1 && addGreyCurve();
		isUsable |= addTable();
		byte[] profile = isUsable ? writer.profile() : new byte[0];
		if (!isUsable || profile.length > MAX_BYTES) {
			throw new IccFault("says nothing of colours");
		}
		return profile;
	}

	/** How the content of a tag is read and written anew. */
	private interface Content {
		byte[] of(IccData tag) throws IccFault;
	}

	private boolean has(String signature) {
		return tags.containsKey(IccSignature.of(signature));
	}

	private void add(String signature, Content content) throws IccFault {
		IccData tag = tags.get(IccSignature.of(signature));
		if (tag != null) {
			writer.add(signature, content.of(tag));
		}
	}

	/** For what browsers pass over when it is damaged. */
	private void addIfSound(String signature, Content content) {
		try {
			add(signature, content);
		} catch (IccFault _) {
			return;
		}
	}

	private boolean addMatrixAndCurves() throws IccFault {
		if (!PRIMARIES.stream().allMatch(this::has) || !RGB_CURVES.stream().allMatch(this::has)) {
			return false;
		}
		for (String primary : PRIMARIES) {
			add(primary, IccNumbers::readColour);
		}
		for (String curve : RGB_CURVES) {
			add(curve, IccCurve::read);
		}
		return true;
	}

	private boolean addGreyCurve() throws IccFault {
		add(GREY_CURVE, IccCurve::read);
		return has(GREY_CURVE) && header.connectionSpace() == IccSignature.XYZ;
	}

	private boolean addTable() throws IccFault {
		for (String table : TABLES) {
			if (has(table)) {
				add(table, this::readTable);
				return true;
			}
		}
		return false;
	}

	private byte[] readTable(IccData tag) throws IccFault {
		int type = tag.intAt(0);
		if (type == IccPipeline.TYPE) {
			return IccPipeline.read(tag, header.channels());
		}
		if (type == IccTable.EIGHT_BITS || type == IccTable.SIXTEEN_BITS) {
			return IccTable.read(tag, header.channels());
		}
		throw new IccFault("another kind of table");
	}
}
