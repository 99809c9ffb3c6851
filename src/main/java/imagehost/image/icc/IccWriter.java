package imagehost.image.icc;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Puts a profile together (section 7): header, tag table, data; equal data once, no gap, no tail. For one thread. */
final class IccWriter {
	private static final int ENTRY_LENGTH = 12;
	private static final int ALIGNMENT = 4; // section 7.1.2
	private static final String DESCRIPTION = "Profile of this image";
	private static final String COPYRIGHT = "Not stated";
	/** What may follow the ASCII text of a {@code desc} (ICC.1:2001-04, section 6.5.17), all empty. */
	private static final int EMPTY_TRANSLATIONS_LENGTH = 78;

	private final IccHeader header;
	private final Map<String, byte[]> tags = new LinkedHashMap<>();

	/** Begins with the two texts that every profile must have (section 8.2). */
	IccWriter(IccHeader header) {
		this.header = header;
		add("desc", header.isVersion4() ? localized(DESCRIPTION) : described());
		add("cprt", header.isVersion4() ? localized(COPYRIGHT) : text());
	}

	void add(String signature, byte[] data) {
		tags.put(signature, data);
	}

	byte[] profile() {
		int tableLength = 4 + ENTRY_LENGTH * tags.size();
		ByteBuffer table = ByteBuffer.allocate(tableLength).putInt(tags.size());
		ByteArrayOutputStream data = new ByteArrayOutputStream();
		Map<ByteBuffer, Integer> offsets = new LinkedHashMap<>();
		tags.forEach((signature, bytes) -> {
			int next = IccHeader.LENGTH + tableLength + data.size();
			Integer shared = offsets.putIfAbsent(ByteBuffer.wrap(bytes), next);
			if (shared == null) {
				data.writeBytes(aligned(bytes));
			}
			table.putInt(IccSignature.of(signature)).putInt(shared == null ? next : shared).putInt(bytes.length);
		});
		ByteBuffer profile = ByteBuffer.allocate(IccHeader.LENGTH + tableLength + data.size());
		header.write(profile);
		return profile.put(IccHeader.LENGTH, table.array())
				.put(IccHeader.LENGTH + tableLength, data.toByteArray()).array();
	}

	static byte[] aligned(byte[] bytes) {
		return Arrays.copyOf(bytes, aligned(bytes.length));
	}

	static int aligned(int length) {
		return Math.ceilDiv(length, ALIGNMENT) * ALIGNMENT;
	}

	/** {@code mluc} (section 10.15) of one text in English. */
	private static byte[] localized(String text) {
		byte[] characters = text.getBytes(StandardCharsets.UTF_16BE);
		return ByteBuffer.allocate(28 + characters.length).putInt(IccSignature.of("mluc")).putInt(0).putInt(1)
				.putInt(ENTRY_LENGTH).putInt(IccSignature.of("enUS")).putInt(characters.length).putInt(28)
				.put(characters).array();
	}

	private static byte[] described() {
		byte[] characters = (DESCRIPTION + "\0").getBytes(StandardCharsets.US_ASCII);
		return ByteBuffer.allocate(12 + characters.length + EMPTY_TRANSLATIONS_LENGTH)
				.putInt(IccSignature.of("desc")).putInt(0).putInt(characters.length).put(characters).array();
	}

	private static byte[] text() {
		byte[] characters = (COPYRIGHT + "\0").getBytes(StandardCharsets.US_ASCII);
		return ByteBuffer.allocate(8 + characters.length).putInt(IccSignature.of("text")).putInt(0).put(characters)
				.array();
	}
}
