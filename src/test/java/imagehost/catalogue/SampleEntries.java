package imagehost.catalogue;

import imagehost.image.ImageFormat;
import imagehost.image.ImageId;
import java.time.Instant;

/** Entries for tests. */
public final class SampleEntries {
	private SampleEntries() {
	}

	public static ImageId id(int number) {
		return new ImageId("0000000000000" + String.format("%03d", number));
	}

	/** An image that is the newer, the higher its number is. */
	public static CatalogueEntry entry(int number, boolean isListed) {
		return new CatalogueEntry(id(number), ImageFormat.PNG, "Кот \"%s\" 😺.png".formatted(number), 4032, 3024, 1,
				5_242_880, "00".repeat(32), isListed, Instant.parse("2026-01-01T00:00:00Z").plusMillis(number),
				ImageFormat.JPEG,
				"11".repeat(32));
	}
}
