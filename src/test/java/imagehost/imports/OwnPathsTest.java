package imagehost.imports;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.http.Routes;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No old address takes the place of anything that this service answers. */
class OwnPathsTest {
	private static final Path ROOT_FILES = Path.of("src/main/webapp");

	static Stream<String> routes() throws IOException {
		Stream<String> single = Arrays.stream(Routes.class.getDeclaredFields())
				.filter(field -> field.getType() == String.class).map(OwnPathsTest::value);
		List<String> files;
		try (Stream<Path> all = Files.list(ROOT_FILES)) {
			files = all.filter(Files::isRegularFile).map(file -> "/" + file.getFileName()).toList();
		}
		return Stream.of(single, Routes.IMGUR_UPLOADS.stream(), files.stream()).flatMap(paths -> paths);
	}

	@ParameterizedTest
	@MethodSource("routes")
	void includeEachRouteInAnyCase(String route) {
		assertThat(RedirectMap.canHold(route)).isFalse();
		assertThat(RedirectMap.canHold(route.toUpperCase(java.util.Locale.ROOT))).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = {"/i/7k3v0q9m2c8x1hzt", "/a/7k3v0q9m2c8x1hzt/edit", "/images/7k3v0q9m2c8x1hzt.jpg",
			"/previews/7k3v0q9m2c8x1hzt.png"})
	void includeWhatHasAnId(String path) {
		assertThat(RedirectMap.canHold(path)).isFalse();
	}

	@Test
	void leaveAllOthersToTheMap() {
		assertThat(List.of("/images/2024/05/12/cat.jpg", "/i/2023/01/02/a1.png", "/a/b.png", "/uploads/1.png",
				"/u/icon-192.png", "/share.png", "/1/2.png")).allMatch(RedirectMap::canHold);
	}

	private static String value(Field field) {
		try {
			return (String) field.get(null);
		} catch (IllegalAccessException hidden) {
			throw new AssertionError(hidden);
		}
	}
}
