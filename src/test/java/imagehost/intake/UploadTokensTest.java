package imagehost.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import imagehost.access.SecretAttempts;
import imagehost.image.RejectedException;
import imagehost.image.Rejection;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UploadTokensTest {
	private static final String ADDRESS = "10.0.0.1";
	private static final String FIRST = "the-first-token-of-the-tests";
	private static final String SECOND = "the-second-token-of-the-tests";

	private final UploadTokens nobodys = tokens();
	private final UploadTokens tokens = tokens(FIRST, SECOND);

	@Test
	void letsEverybodyUploadWhereThereIsNoToken() {
		assertThat(nobodys.areAskedFor()).isFalse();
		assertThatCode(() -> nobodys.require(null, ADDRESS)).doesNotThrowAnyException();
		assertThatCode(() -> nobodys.admit(request(null, null)).require()).doesNotThrowAnyException();
		assertThatCode(() -> nobodys.admit(request(null, "field")).require()).doesNotThrowAnyException();
	}

	@Test
	void letsTheBearersOfTokensUpload() {
		assertThat(tokens.areAskedFor()).isTrue();
		assertThatCode(() -> tokens.require(FIRST, ADDRESS)).doesNotThrowAnyException();
		assertThatCode(() -> tokens.require(SECOND, ADDRESS)).doesNotThrowAnyException();
		assertRefused(() -> tokens.require(null, ADDRESS), Rejection.UPLOAD_TOKEN_MISSING);
		assertRefused(() -> tokens.require("", ADDRESS), Rejection.UPLOAD_TOKEN_MISSING);
		assertRefused(() -> tokens.require(FIRST + "x", ADDRESS), Rejection.UPLOAD_TOKEN_WRONG);
	}

	@Test
	void looksAtNoFurtherTokenOfAnAddressThatGuesses() {
		for (int guess = 1; guess <= 10; guess++) {
			assertRefused(() -> tokens.require("wrong", ADDRESS), Rejection.UPLOAD_TOKEN_WRONG);
		}

		assertRefused(() -> tokens.require(FIRST, ADDRESS), Rejection.TOO_MANY_ATTEMPTS);
		assertThatCode(() -> tokens.require(FIRST, "10.0.0.2")).doesNotThrowAnyException();
	}

	@Test
	void waitsForTheFieldOnlyWhereTheHeadOfTheRequestBringsNoToken() throws RejectedException {
		Admission waiting = tokens.admit(request(null, "field"));
		Admission admitted = tokens.admit(request(SECOND, "field"));

		assertThat(waiting.isAskedIn("field")).isTrue();
		assertThat(waiting.isAskedIn("other")).isFalse();
		assertThat(admitted.isAskedIn("field")).isFalse();
		assertThatCode(admitted::require).doesNotThrowAnyException();
		assertRefused(() -> tokens.admit(request("wrong", "field")), Rejection.UPLOAD_TOKEN_WRONG);
		assertRefused(() -> tokens.admit(request(null, null)), Rejection.UPLOAD_TOKEN_MISSING);
	}

	@Test
	void admitsByTheTokenOfTheField() throws RejectedException {
		Admission waiting = tokens.admit(request(null, "field"));

		Admission admitted = waiting.with(" " + FIRST + "\n");

		assertThatCode(admitted::require).doesNotThrowAnyException();
		assertThat(admitted.isAskedIn("field")).isFalse();
		assertRefused(waiting::require, Rejection.UPLOAD_TOKEN_MISSING);
		assertRefused(() -> waiting.with("wrong"), Rejection.UPLOAD_TOKEN_WRONG);
	}

	private static UploadTokens tokens(String... tokens) {
		return new UploadTokens(List.of(tokens), new SecretAttempts(Clock.systemUTC()));
	}

	private static UploadRequest request(@Nullable String token, @Nullable String field) {
		return new UploadRequest("image/png", -1, InputStream.nullInputStream(),
				new UploadHeaders("", null, null, token), ADDRESS, field, 20, false);
	}

	private static void assertRefused(ThrowingCallable call, Rejection rejection) {
		assertThatThrownBy(call).isInstanceOfSatisfying(RejectedException.class,
				refused -> assertThat(refused.rejection()).isEqualTo(rejection));
	}
}
