package imagehost.web;

import imagehost.image.ImageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an upload page needs to know of the formats, to refuse a file before a byte of it is sent.
 *
 * @param attribute the value of the file field's {@code accept}: every extension with its dot, every media type
 * @param extensions that a file name may have, separated by spaces
 * @param signatures that files begin with, in hexadecimal, separated by spaces
 */
public record AcceptedFiles(String attribute, String extensions, String signatures) {
	static AcceptedFiles of() {
		Stream<String> dotted = all(ImageFormat::extensions).map(extension -> "." + extension);
		Stream<String> mediaTypes = all(format -> List.of(format.mediaType()));
		return new AcceptedFiles(Stream.concat(dotted, mediaTypes).collect(Collectors.joining(",")),
				all(ImageFormat::extensions).collect(Collectors.joining(" ")),
				all(ImageFormat::signatures).collect(Collectors.joining(" ")));
	}

	private static Stream<String> all(Function<ImageFormat, List<String>> facts) {
		return Arrays.stream(ImageFormat.values()).flatMap(format -> facts.apply(format).stream());
	}
}
