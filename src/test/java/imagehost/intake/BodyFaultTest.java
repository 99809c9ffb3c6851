package imagehost.intake;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.failure.Fault;
import imagehost.gate.OverloadedException;
import imagehost.image.Rejection;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BodyFaultTest {
	static Stream<Arguments> faults() {
		return Stream.of(Arguments.of(new MinimumRateInput.TooSlowException(), Rejection.TOO_SLOW),
				Arguments.of(new SocketTimeoutException(), Rejection.TOO_SLOW),
				Arguments.of(new Base64Input.AddressException(), Rejection.ADDRESS_NOT_FETCHED),
				Arguments.of(new Base64Input.MalformedException(), Rejection.MALFORMED_BASE64),
				Arguments.of(new MultipartInput.MalformedException("x"), Rejection.MALFORMED_MULTIPART),
				Arguments.of(new JsonForm.MalformedException(), Rejection.MALFORMED_JSON),
				Arguments.of(new IOException("reset by peer"), Rejection.BODY_INTERRUPTED));
	}

	@ParameterizedTest
	@MethodSource("faults")
	void isOfTheClientHoweverDeepItIsWrapped(IOException failure, Rejection rejection) {
		for (IOException thrown : new IOException[]{failure, new IOException(failure),
				new IOException(new IllegalStateException(failure))}) {
			assertThat(BodyFault.of(thrown)).isEqualTo(new Fault.OfClient(rejection, Map.of()));
		}
	}

	@Test
	void saysHowLargeARequestMayBe() {
		assertThat(BodyFault.of(new IOException(new LimitedInput.TooLargeException(7))))
				.isEqualTo(new Fault.OfClient(Rejection.REQUEST_TOO_LARGE, Map.of("limit_bytes", 7L)));
	}

	@Test
	void isOursWhereNothingWasRead() {
		assertThat(BodyFault.of(new OverloadedException("full"))).isInstanceOfSatisfying(Fault.OfServer.class,
				fault -> assertThat(fault.kind()).isEqualTo(Fault.Kind.OVERLOADED));
	}
}
