package imagehost.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import imagehost.language.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RequestContextTest {
	@Test
	void isFoundInTheRequestThatKeepsIt() {
		HttpServletRequest request = new RequestInMemory().request();
		RequestContext context = new RequestContext("1", Language.EN, Links.of(Optional.empty(), "http", "a"));
		assertThat(RequestContext.isIn(request)).isFalse();

		context.keep(request);

		assertThat(RequestContext.isIn(request)).isTrue();
		assertThat(RequestContext.of(request)).isSameAs(context);
		assertThat(context.messages().text("failure.http_404")).contains("nothing at this address");
	}

	@Test
	void isMissedWhereNoFilterKeptIt() {
		HttpServletRequest request = new RequestInMemory().request();

		assertThatThrownBy(() -> RequestContext.of(request)).isInstanceOf(IllegalStateException.class);
	}
}
