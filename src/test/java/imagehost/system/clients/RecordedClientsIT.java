package imagehost.system.clients;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.system.Answer;
import imagehost.system.ServiceTest;
import imagehost.system.TestImages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What clients send, byte for byte: the link where the client looks for it leads to the image. A token is asked for, so
 * that each sends one in its own way.
 */
class RecordedClientsIT extends ServiceTest {
	private static final Path REQUESTS = Path.of("src/test/resources/imagehost/clients");
	private static final String TOKEN = "a-token-of-the-tests";

	@Override
	protected Map<String, String> settings() {
		return Map.of("IMAGEHOST_UPLOAD_TOKENS", TOKEN);
	}

	static List<Path> requests() throws IOException {
		try (Stream<Path> files = Files.list(REQUESTS)) {
			return files.sorted().toList();
		}
	}

	@ParameterizedTest
	@MethodSource("requests")
	void findTheLinkOfTheirImage(Path file) throws IOException {
		RecordedRequest request = RecordedRequest.read(file);
		String[] expected = request.note("answer").split(" ", 2);

		Answer answer = site.exchange(request.bytes(server.port(), "192.0.2.1", TOKEN, TestImages.smallPng()));

		assertThat(answer.status()).as(answer.text()).isEqualTo(Integer.parseInt(expected[0]));
		String link = link(answer, expected[1]);
		assertThat(link).startsWith(server.at("/").toString());
		Answer image = site.get(link.substring(server.at("").toString().length()));
		assertThat(image.status()).isEqualTo(200);
		assertThat(image.header("content-type")).isEqualTo("image/png");
	}

	@ParameterizedTest
	@MethodSource("requests")
	void areRefusedWithAWrongToken(Path file) throws IOException {
		String address = "192.0.2." + (2 + requests().indexOf(file)); // too many wrong ones from one are not looked at
		byte[] request = RecordedRequest.read(file).bytes(server.port(), address, "another-token-of-the-tests",
				TestImages.smallPng());

		assertThat(site.exchange(request).status()).isEqualTo(401);
	}

	/** Each of them is in the table of the document, with the same words. */
	@Test
	void areInTheTable() throws IOException {
		String table = Files.readString(Path.of("docs/clients.md"));
		for (Path file : requests()) {
			assertThat(table).contains("| " + RecordedRequest.read(file).note("client") + " |");
		}
	}

	/** @param place a pointer into JSON, the name of an element, or that it is the whole text */
	private static String link(Answer answer, String place) {
		if (place.startsWith("/")) {
			return answer.json().at(place).asText();
		}
		return place.equals("text")
				? answer.text().strip()
				: answer.first("<" + Pattern.quote(place) + ">([^<]*)</");
	}
}
