package imagehost.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.RedirectionException;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Proxy;
import java.net.URI;
import org.junit.jupiter.api.Test;

class ProblemMapperTest {
	@Test
	void leavesAnAnswerThatIsNoFailureAsItIs() {
		URI elsewhere = URI.create("http://a.example/b");

		Response answer = new ProblemMapper(untouched()).toResponse(new RedirectionException(303, elsewhere));

		assertThat(answer.getStatus()).isEqualTo(303);
		assertThat(answer.getLocation()).isEqualTo(elsewhere);
	}

	/** In the language of the request, which is asked for therefore. */
	@Test
	void answersTheLeastFailureAnew() {
		assertThatThrownBy(() -> new ProblemMapper(untouched()).toResponse(new BadRequestException()))
				.isInstanceOf(AssertionError.class).hasMessageContaining("getAttribute");
	}

	/** Nothing of it may be asked for. */
	private static HttpServletRequest untouched() {
		return (HttpServletRequest) Proxy.newProxyInstance(ProblemMapperTest.class.getClassLoader(),
				new Class<?>[]{HttpServletRequest.class}, (_, method, _) -> {
					throw new AssertionError(method);
				});
	}
}
