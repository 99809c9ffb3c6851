package imagehost.imports;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All images of a source, each once, with all of its addresses. For one thread. */
final class OldImages {
	private final ImportSource.Report report;
	private final Map<String, OldImage> images = new LinkedHashMap<>();
	private final Map<String, String> keysByAddress = new HashMap<>();

	OldImages(ImportSource.Report report) {
		this.report = report;
	}

	/** Of one that is known already, the addresses come to those it has; what one row hides stays hidden. */
	void add(OldImage image) {
		images.merge(image.key(), image, OldImages::merged);
		for (OldAddress address : image.addresses()) {
			String first = keysByAddress.putIfAbsent(address.path(), image.key());
			if (first != null && !first.equals(image.key())) {
				report.noted(image.key(),
						"its address " + address.path() + " is that of " + first + " as well, and leads"
								+ " to one of them");
			}
		}
	}

	private static OldImage merged(OldImage one, OldImage other) {
		List<OldAddress> addresses = Stream.concat(one.addresses().stream(), other.addresses().stream()).distinct()
				.toList();
		boolean isHidden = Stream.of(one, other).anyMatch(image -> image.isListed().equals(Optional.of(false)));
		return new OldImage(one.key(), one.file(), one.name(), one.uploadedAt(),
				isHidden ? Optional.of(false) : one.isListed(), addresses);
	}

	/** So that the catalogue has them in their order. */
	List<OldImage> oldestFirst() {
		return images.values().stream()
				.sorted(Comparator.comparing(image -> image.uploadedAt().orElse(Instant.MAX))).toList();
	}
}
