package imagehost.system.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.http.Routes;
import imagehost.system.RawHttp;
import imagehost.system.ServiceTest;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a client writes wrongly, at whichever address, is its own fault: never a 5xx, and no trace in the log. */
class MalformedRequestsIT extends ServiceTest {
	private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS");
	private static final List<String> BELOW_IMAGE_PAGES = List.of("", "/delete", "/download", "/qr.svg", "/report");

	private int loggedBefore;

	@BeforeAll
	void rememberWhatOthersHaveLogged() throws IOException {
		loggedBefore = server.output().length();
	}

	@ParameterizedTest
	@ValueSource(strings = {"x=%zz", "x=%", "%4=1", "x=%ff", "x=%c3%28", "q=a&x=%d0", "lang=en&x=%zz"})
	void refusesAQueryThatCannotBeDecodedEverywhere(String query) throws Exception {
		for (String path : paths()) {
			for (String method : METHODS) {
				assertThat(site.send(method, path + "?" + query, "Content-Length: 0").status()).as(method + " " + path)
						.isEqualTo(400);
			}
		}
		assertNothingInTheLog();
	}

	@Test
	void refusesMoreCookiesThanTheServerReadsEverywhere() throws Exception {
		String cookies = "Cookie: " + "a=b; ".repeat(201) + "c=d";
		for (String path : paths()) {
			assertThat(site.get(path, cookies).status()).as(path).isEqualTo(400);
		}
		assertThat(site.get("/", cookies, "Accept-Language: en").text()).contains("class=\"header\"");
		assertThat(site.get("/api/images", cookies).header("content-type")).isEqualTo("application/problem+json");
		assertNothingInTheLog();
	}

	@ParameterizedTest
	@ValueSource(strings = {"Cookie: ===;;\"=;admin_session=%zz", "If-Modified-Since: yesterday", "If-None-Match: \"",
			"If-Match: ,", "If-Range: x", "Range: bytes=a-b", "Range: bytes=9-1,,-", "Accept: a/b/c;=,", "Accept: ,;",
			"Accept-Language: ;;q=9,-", "Accept-Encoding: ;q", "Content-Type: ////",
			"Content-Type: text/html;charset=none",
			"Content-Type: multipart/form-data; boundary=\"", "Content-Type: ;", "Authorization: Bearer",
			"Authorization: Basic %%%", "Authorization:  ", "Idempotency-Key: \u00fc", "X-Delete-Key: \u00fc%zz",
			"Content-Disposition: ;;=\";filename*=%%''%zz", "Origin: ://%%", "Sec-Fetch-Site: \u0080",
			"X-Forwarded-For: ,,,,:::", "X-Forwarded-Proto: ,", "X-Api-Key: \u00fc", "Expect: nothing",
			"Access-Control-Request-Method: ,"})
	void survivesAHeaderThatMakesNoSense(String header) throws Exception {
		for (String path : paths()) {
			for (String method : METHODS) {
				assertThat(site.send(method, path, header, "Content-Length: 0").status()).as(method + " " + path)
						.isBetween(200, 499);
			}
		}
		assertNothingInTheLog();
	}

	/** Names as containers have them, and names that no address can have. */
	@ParameterizedTest
	@ValueSource(strings = {"my_server:8000", "a..b", "1.2.3.4.5", "999.999.999.999", "[fe80::1]", "a:99999", "a."})
	void survivesAHostThatIsUnusual(String host) throws Exception {
		RawHttp http = new RawHttp(server.port());
		for (String path : paths()) {
			for (String method : METHODS) {
				byte[] request = (method + " " + path + " HTTP/1.1\r\nHost: " + host
						+ "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
				assertThat(http.exchange(request).status()).as(method + " " + path).isBetween(200, 499);
			}
		}
		assertNothingInTheLog();
	}

	@ParameterizedTest
	@ValueSource(strings = {"%", "token=%zz", "a=%ff", "&&&&", "=", "===&=%&", "token"})
	void refusesAFormThatCannotBeDecoded(String form) throws Exception {
		assertThatNoFormIsAFaultOfOurs(form);
	}

	@Test
	void refusesAFormThatIsTooLargeOrHasTooManyFields() throws Exception {
		assertThatNoFormIsAFaultOfOurs("token=" + "a".repeat(100_000));
		assertThatNoFormIsAFaultOfOurs("a=b&".repeat(1000));
		assertThatNoFormIsAFaultOfOurs("id=0123456789abcdef&".repeat(100));
	}

	@Test
	void refusesAQueryWithTooManyParametersForACatalogue() throws Exception {
		for (String path : paths()) {
			assertThat(site.get(path + "?" + "a=b&".repeat(200)).status()).as(path).isBetween(200, 499);
		}
		assertNothingInTheLog();
	}

	private void assertThatNoFormIsAFaultOfOurs(String form) throws IOException {
		for (String path : paths()) {
			assertThat(site.postFields(path, form, "Authorization: Bearer " + ADMIN_TOKEN).status()).as(path)
					.isBetween(200, 499);
		}
		assertNothingInTheLog();
	}

	private void assertNothingInTheLog() throws IOException {
		assertThat(server.output().substring(loggedBefore)).doesNotContain("\tat ", " ERROR ");
	}

	/** Every address of the site map: a new one is tried without being added here. */
	private static List<String> paths() {
		List<String> paths = new ArrayList<>(Arrays.stream(Routes.class.getFields()).flatMap(MalformedRequestsIT::paths)
				.toList());
		BELOW_IMAGE_PAGES.forEach(action -> paths.add(Routes.IMAGE_PAGES + "0123456789abcdef" + action));
		paths.addAll(List.of(Routes.IMAGES + "0123456789abcdef.jpg", Routes.THUMBNAILS + "0123456789abcdef.png",
				Routes.ALBUM_PAGES + "0123456789abcdef", Routes.ALBUM_PAGES + "0123456789abcdef/edit",
				Routes.ALBUM_PAGES + "0123456789abcdef/delete", Routes.API_ALBUMS + "/0123456789abcdef",
				Routes.API_IMAGES + "/0123456789abcdef", Routes.IMGUR_IMAGES + "0123456789abcdefkey", "/nothing"));
		return paths;
	}

	/** One path, or several for the same. */
	private static Stream<String> paths(Field field) {
		try {
			return field.get(null) instanceof List<?> several
					? several.stream().map(String.class::cast)
					: Stream.of((String) field.get(null));
		} catch (IllegalAccessException everyFieldIsPublic) {
			throw new IllegalStateException(everyFieldIsPublic);
		}
	}
}
