package imagehost.http;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.language.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestOriginTest {
	@ParameterizedTest
	@CsvSource({"same-origin,false", "none,false", "same-site,true", "cross-site,true"})
	void believesWhatTheBrowserSaysOfTheSendingSite(String site, boolean isForeign) {
		HttpServletRequest request = request(new RequestInMemory().header("Sec-Fetch-Site", site));

		assertThat(RequestOrigin.isForeign(request)).isEqualTo(isForeign);
	}

	@ParameterizedTest
	@CsvSource({"http://images.example:8000,false", "https://public.example,false", "null,false",
			"https://evil.example,true", "https://images.example,true", "not an address,true", "mailto:a,true"})
	void comparesTheOriginWithHostAndPublicUrl(String origin, boolean isForeign) {
		HttpServletRequest request = request(new RequestInMemory().header("Origin", origin));

		assertThat(RequestOrigin.isForeign(request)).isEqualTo(isForeign);
	}

	@Test
	void trustsAClientThatIsNoBrowser() {
		assertThat(RequestOrigin.isForeign(request(new RequestInMemory()))).isFalse();
	}

	@Test
	void tellsTheAddressesApartByTheSiteThatSends() {
		HttpServletRequest own = request(new RequestInMemory().header("Sec-Fetch-Site", "same-origin"));
		HttpServletRequest foreign = request(new RequestInMemory().header("Sec-Fetch-Site", "cross-site"));

		assertThat(ClientAddress.of(own)).isEqualTo("10.0.0.1");
		assertThat(ClientAddress.of(foreign)).isEqualTo("10.0.0.1 by another site");
	}

	private static HttpServletRequest request(RequestInMemory inMemory) {
		HttpServletRequest request = inMemory.header("Host", "images.example:8000").request();
		Links links = Links.of(Optional.of(URI.create("https://public.example/")), "http", "images.example:8000");
		new RequestContext("1", Language.EN, links).keep(request);
		return request;
	}
}
