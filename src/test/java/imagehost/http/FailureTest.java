package imagehost.http;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.activity.RecordedLog;
import imagehost.gate.OverloadedException;
import imagehost.image.RejectedException;
import imagehost.image.Rejection;
import imagehost.language.Language;
import imagehost.storage.StorageException;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FailureTest {
	private static final RequestContext CONTEXT = new RequestContext("1", Language.EN,
			Links.of(Optional.empty(), "http", "a"));

	@ParameterizedTest
	@CsvSource({"404,http_404", "400,http_400", "418,http_400", "499,http_400", "500,http_500", "504,http_504",
			"599,http_500"})
	void hasTheSentenceOfItsStatusOrOfItsClass(int status, String code) {
		Failure failure = Failure.ofStatus(status);

		assertThat(failure.status()).isEqualTo(status);
		assertThat(failure.code()).isEqualTo(code);
		assertThat(failure.sentence(CONTEXT)).isNotEmpty().doesNotContain("failure.");
	}

	@ParameterizedTest
	@EnumSource(StorageException.Fault.class)
	void saysWhetherTheStorageIsFullOrAway(StorageException.Fault fault) {
		Failure failure = Failure.of(storage(fault));

		boolean isFull = fault == StorageException.Fault.FULL;
		assertThat(failure.status()).isEqualTo(isFull ? 507 : 503);
		assertThat(failure.code()).isEqualTo(isFull ? "storage_full" : "storage_unavailable");
	}

	@Test
	void asksToTryAgainWhereThatIsOfUse() {
		assertThat(headers(Failure.of(new OverloadedException("x")))).containsEntry("Retry-After", "10");
		assertThat(headers(Failure.of(storage(StorageException.Fault.FULL)))).doesNotContainKey("Retry-After");
		assertThat(headers(Failure.of(new IllegalStateException("x")))).doesNotContainKey("Retry-After");
	}

	@Test
	void asksForATokenWithTheStatus401Alone() {
		assertThat(headers(Failure.of(new RejectedException(Rejection.UPLOAD_TOKEN_MISSING))))
				.containsEntry("WWW-Authenticate", "Bearer realm=\"imagehost\"");
		assertThat(headers(Failure.ofStatus(403))).doesNotContainKey("WWW-Authenticate")
				.containsEntry("Cache-Control", "no-store").containsEntry("status", "403");
	}

	@Test
	void keepsItsCauseUntilItIsLogged() {
		IllegalStateException cause = new IllegalStateException("x");

		assertThat(Failure.of(cause).cause()).contains(cause);
		assertThat(Failure.of(cause).logged().cause()).isEmpty();
		assertThat(Failure.ofStatus(500).causedBy(cause).cause()).contains(cause);
	}

	@Test
	void isLoggedWithItsCauseWhereItIsOurs() {
		IllegalStateException cause = new IllegalStateException("x");

		try (RecordedLog log = new RecordedLog(Failure.class)) {
			headers(Failure.ofStatus(499).causedBy(cause));
			headers(Failure.of(cause).logged());
			assertThat(log.lines()).isEmpty();

			headers(Failure.ofStatus(500).causedBy(cause));
			assertThat(log.lines()).containsExactly("request 1 failed");
		}
	}

	@Test
	void answersAServletInTheSameWay() {
		Failure failure = Failure.of(new OverloadedException("x"));
		Map<String, String> answer = new TreeMap<>();
		failure.applyTo((HttpServletResponse) Proxy.newProxyInstance(FailureTest.class.getClassLoader(),
				new Class<?>[]{HttpServletResponse.class}, (_, method, arguments) -> {
					boolean isStatus = method.getName().equals("setStatus");
					return answer.put(isStatus ? "status" : arguments[0].toString(),
							arguments[arguments.length - 1].toString());
				}), CONTEXT);

		assertThat(answer).isEqualTo(headers(failure)).containsEntry("status", "503");
	}

	@Test
	void saysLimitsAsPeopleReadThemAndWhenToTryAgain() {
		Failure large = Failure.of(new RejectedException(Rejection.FILE_TOO_LARGE, Map.of("limit_bytes", 5 << 20)));
		Failure often = Failure.of(new RejectedException(Rejection.TOO_MANY_ATTEMPTS, Map.of("retry_after", 7)));

		assertThat(large.sentence(CONTEXT)).contains("5\u00a0MB");
		assertThat(headers(often)).containsEntry("Retry-After", "7");
	}

	@Test
	void isTheFaultOfTheClientWhereItsRequestIsMalformed() {
		assertThat(Failure.of(new MalformedRequestException(new IllegalStateException("x"))))
				.isEqualTo(Failure.ofStatus(400));
	}

	@Test
	void hasTheReasonPhraseOfTheRegistry() {
		assertThat(HttpStatus.reasonPhrase(422)).isEqualTo("Unprocessable Content");
		assertThat(HttpStatus.reasonPhrase(499)).isEqualTo("Error");
	}

	private static StorageException storage(StorageException.Fault fault) {
		return new StorageException(fault, "x");
	}

	private static Map<String, String> headers(Failure failure) {
		Map<String, String> answer = new TreeMap<>();
		failure.applyTo(status -> answer.put("status", Integer.toString(status)), answer::put, CONTEXT);
		return answer;
	}
}
