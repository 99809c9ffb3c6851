package imagehost.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorizationTest {
	private static final String TOKEN = "a-token-of-the-tests";

	@ParameterizedTest
	@CsvSource({"Bearer a,a", "bearer a,a", "BEARER  a b ,a b", "'Bearer ',''"})
	void readsTheTokenOfABearer(String header, String token) {
		assertThat(Authorization.bearer(header)).contains(token);
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = {"", "Bearer", "Bearers a", "Basic a", "a", "Beaker a"})
	void readsNothingOfAnythingElse(String header) {
		assertThat(Authorization.bearer(header)).isEmpty();
	}

	@Test
	void readsTheCredentialsOfAnotherScheme() {
		assertThat(Authorization.credentials("Client-ID", "client-id " + TOKEN)).contains(TOKEN);
	}

	@Test
	void acceptsTheVeryTokenAlone() {
		BearerToken token = new BearerToken(Optional.of(TOKEN));

		assertThat(token.isEqualTo(TOKEN)).isTrue();
		assertThat(token.isEqualTo(TOKEN + "x")).isFalse();
	}

	@Test
	void acceptsNoTokenWhereNoneIsSet() {
		assertThat(new BearerToken(Optional.empty()).isEqualTo("")).isFalse();
	}
}
