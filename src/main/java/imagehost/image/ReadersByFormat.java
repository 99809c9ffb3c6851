package imagehost.image;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The readers of the accepted formats, one of each. */
final class ReadersByFormat {
	private final Map<ImageFormat, FormatReader> byFormat = new EnumMap<>(ImageFormat.class);

	ReadersByFormat(List<FormatReader> readers) {
		for (FormatReader reader : readers) {
			if (byFormat.put(reader.format(), reader) != null) {
				throw new IllegalArgumentException("readers must be one of each format, two are of " + reader.format());
			}
		}
	}

	Stream<FormatReader> all() {
		return byFormat.values().stream();
	}

	Optional<FormatReader> find(ImageFormat format) {
		return Optional.ofNullable(byFormat.get(format));
	}
}
