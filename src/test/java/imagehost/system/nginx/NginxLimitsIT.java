package imagehost.system.nginx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import imagehost.system.Answer;
import imagehost.system.Await;
import imagehost.system.RawConnection;
import imagehost.system.RawHttp;
import imagehost.system.RunningNginx;
import imagehost.system.RunningServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What nginx bounds, by address and in sum. Nothing runs behind it: whatever it lets through is answered 502. */
class NginxLimitsIT {
	private static final Map<String, String> ONE_UPLOAD_A_MINUTE = Map.of("IMAGEHOST_UPLOADS_PER_MINUTE", "1",
			"IMAGEHOST_TRUSTED_PROXIES", "10.0.0.0/8, 127.0.0.1");
	private static final long MIB = 1 << 20;

	@TempDir
	private Path images;
	@SuppressWarnings("NullAway.Init") // by start(), in every test but those that fail before it
	private RunningNginx nginx;
	private final List<RawConnection> held = new ArrayList<>();

	@AfterEach
	void close() throws IOException {
		for (RawConnection connection : held) {
			connection.close();
		}
		if (nginx != null) {
			nginx.close();
		}
	}

	@Test
	void limitsUploadsFromOneAddressWhereItIsAskedTo() throws IOException {
		start(Map.of("IMAGEHOST_UPLOADS_PER_MINUTE", "1"));

		List<Answer> answers = uploads(40);

		assertThat(answers).extracting(Answer::status).contains(502, 429);
		assertThat(answers.getLast().headers()).containsEntry("retry-after", "10")
				.containsEntry("content-type", "application/problem+json");
		assertThat(http().get("/images/aaaaaaaaaaaaaaaa.jpg").status()).isEqualTo(404);
	}

	@Test
	void believesNoClientsWordOnItsAddress() throws IOException {
		start(Map.of("IMAGEHOST_UPLOADS_PER_MINUTE", "1"));

		List<Integer> statuses = IntStream.range(0, 40).map(n -> upload("X-Forwarded-For: 9.9.9." + n).status()).boxed()
				.toList();

		assertThat(statuses).contains(429);
	}

	/** The last address that is no trusted proxy's counts; of an IPv6 address, its network. */
	@ParameterizedTest
	@CsvSource({"9.9.9.1,9.9.9.2,502", "'9.9.9.1, 10.1.1.1','9.9.9.1, 10.1.1.2',429",
			"'1.1.1.1, 9.9.9.1','2.2.2.2, 9.9.9.1',429",
			"2001:db8::1,2001:db8::ffff:2,429", "2001:db8:0:1::1,2001:db8:0:2::1,502",
			"::ffff:9.9.9.1,::ffff:9.9.9.2,502"})
	void countsTheClientsOfTrustedProxiesApart(String one, String another, int status) throws IOException {
		start(ONE_UPLOAD_A_MINUTE);

		assertThat(uploads(40, "X-Forwarded-For: " + one).getLast().status()).isEqualTo(429);

		assertThat(upload("X-Forwarded-For: " + another).status()).isEqualTo(status);
		assertThat(nginx.accessLog()).contains(one.split(", ")[one.startsWith("1.1.") ? 1 : 0] + " [");
	}

	@Test
	void saysThatATrustedProxyIsNoAddress() {
		assertThatThrownBy(() -> start(Map.of("IMAGEHOST_TRUSTED_PROXIES", "10.0.0.1; include /etc/passwd")))
				.hasMessageContaining("IMAGEHOST_TRUSTED_PROXIES must be IP addresses or networks");
	}

	@ParameterizedTest
	@CsvSource({"DELETE,/api/images/7k3v0q9m2c8x1hzt", "DELETE,/3/image/7k3v0q9m2c8x1hzt",
			"POST,/i/7k3v0q9m2c8x1hzt/delete", "POST,/a/7k3v0q9m2c8x1hzt/edit", "PATCH,/api/albums/7k3v0q9m2c8x1hzt",
			"POST,/admin/login"})
	void limitsTheGuessingOfSecrets(String method, String path) throws IOException {
		start(Map.of());

		List<Integer> statuses = IntStream.range(0, 100).map(_ -> http().send(method, path, new byte[0]).status())
				.boxed()
				.toList();

		assertThat(statuses).contains(502, 429);
		assertThat(http().get("/api/images/7k3v0q9m2c8x1hzt").status()).isEqualTo(502);
	}

	@Test
	void leavesTheLoginToWhoReadsAPageThatSendsWrongTokens() throws IOException {
		start(Map.of());

		for (int request = 0; request < 50; request++) {
			assertThat(http().send("POST", "/admin/login", new byte[0], "Sec-Fetch-Site: cross-site").status())
					.isEqualTo(502);
		}
		assertThat(http().send("POST", "/admin/login", new byte[0]).status()).isEqualTo(502);
	}

	@Test
	void holdsUnfinishedUploadsInLittleMemory() throws IOException {
		start(Map.of());
		long before = nginx.memoryBytes();

		hold(200, (int) MIB);
		Await.until("all of it is read", Duration.ofSeconds(20), () -> bodiesAreRead(200));

		assertThat(nginx.memoryBytes() - before).isLessThan(60 * MIB);
	}

	/** Those that do not fit the buffer are files; a file is made when the buffer is full for the first time. */
	private boolean bodiesAreRead(int count) {
		try {
			return nginx.openFiles().stream().filter(file -> file.contains("/bodies/")).count() == count;
		} catch (IOException cause) {
			throw new UncheckedIOException(cause);
		}
	}

	@Test
	void boundsBodiesOnTheirWayInSum() throws IOException {
		start(Map.of());

		hold(1_024, 1);

		Await.until("no more are taken", Duration.ofSeconds(20), () -> upload().status() == 429);
		assertThat(http().get("/images/aaaaaaaaaaaaaaaa.jpg").status()).isEqualTo(404);
		assertThat(http().get("/upload").status()).isEqualTo(502);
	}

	/** Uploads of which so much has been sent, and no more comes. */
	private void hold(int count, int bytes) throws IOException {
		byte[] head = "POST /api/upload HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5000000\r\n\r\n"
				.getBytes(StandardCharsets.US_ASCII);
		byte[] begun = new byte[bytes];
		for (int n = 0; n < count; n++) {
			RawConnection connection = http().connect();
			held.add(connection);
			connection.write(head);
			connection.write(begun);
		}
	}

	private void start(Map<String, String> settings) throws IOException {
		nginx = RunningNginx.before(RunningServer.freePort(), images, settings);
	}

	private RawHttp http() {
		return new RawHttp(nginx.port());
	}

	private List<Answer> uploads(int count, String... headers) {
		return IntStream.range(0, count).mapToObj(_ -> upload(headers)).toList();
	}

	private Answer upload(String... headers) {
		return http().sendWhole("POST", "/api/upload", new byte[1], headers);
	}
}
