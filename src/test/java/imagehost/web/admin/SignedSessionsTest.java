package imagehost.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedSessionsTest {
	private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
	private static final String TOKEN = "a-token-for-these-tests";

	private final SignedSessions sessions = sessions(TOKEN, Duration.ZERO);

	@Test
	void acceptsItsOwnSessionAndThatOfAnotherProcessWithTheSameToken() {
		String value = sessions.begin();

		assertThat(sessions.find(value)).isPresent();
		assertThat(sessions(TOKEN, Duration.ofHours(1)).find(value)).isEqualTo(sessions.find(value));
	}

	@Test
	void makesEachSessionAnother() {
		assertThat(sessions.begin()).isNotEqualTo(sessions.begin());
	}

	@Test
	void endsASessionAfterTwelveHours() {
		String value = sessions.begin();

		assertThat(sessions(TOKEN, Duration.ofHours(12).minusSeconds(1)).find(value)).isPresent();
		assertThat(sessions(TOKEN, Duration.ofHours(12)).find(value)).isEmpty();
	}

	@Test
	void refusesTheSessionOfAnotherToken() {
		assertThat(sessions("another-token-for-these", Duration.ZERO).find(sessions.begin())).isEmpty();
	}

	@Test
	void refusesALongerLifeThanWasSigned() {
		String value = sessions.begin();
		String expiry = value.substring(0, value.indexOf('.'));

		String longer = value.replace(expiry, Long.toString(Long.parseLong(expiry) + 3600));

		assertThat(sessions.find(longer)).isEmpty();
	}

	@Test
	void refusesEveryTruncationAndEveryChangedCharacter() {
		String value = sessions.begin();

		for (int i = 0; i < value.length(); i++) {
			String changed = value.substring(0, i) + (value.charAt(i) == 'A' ? 'B' : 'A') + value.substring(i + 1);
			assertThat(sessions.find(value.substring(0, i))).as("cut at %s", i).isEmpty();
			assertThat(sessions.find(changed)).as("changed at %s", i).isEmpty();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = {"", ".", "..", "1.2.3", "null", "999999999999999999999.AAAAAAAAAAAAAAAAAAAAAA."})
	void refusesWhatIsNoSessionAtAll(String value) {
		assertThat(sessions.find(value)).isEmpty();
	}

	@Test
	void givesTheFormsOfEachSessionTheirOwnToken() {
		Session mine = sessions.find(sessions.begin()).orElseThrow();
		Session other = sessions.find(sessions.begin()).orElseThrow();

		assertThat(SignedSessions.isOwnForm(mine, mine.formToken())).isTrue();
		assertThat(SignedSessions.isOwnForm(mine, other.formToken())).isFalse();
		assertThat(SignedSessions.isOwnForm(mine, "")).isFalse();
	}

	private static SignedSessions sessions(String token, Duration later) {
		return new SignedSessions(token, Clock.fixed(NOW.plus(later), ZoneOffset.UTC), new SecureRandom());
	}
}
