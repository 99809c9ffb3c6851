package imagehost.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryTest {
	@ParameterizedTest
	@CsvSource({"a=1,1", "b=0&a=1,1", "a=1&a=2,1", "a=%D0%BA+b,к b", "a=x=y,x=y", "%61=1,1", "a=%zz,%zz", "a=,''",
			"a,''"})
	void givesTheFirstValueDecoded(String query, String value) {
		assertThat(Query.of(query).first("a")).contains(value);
	}

	@Test
	void hasNoParameterThatIsNotThere() {
		assertThat(Query.of("b=1").first("a")).isEmpty();
		assertThat(Query.of(null).first("a")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({"a=%D0%BA,true", "a=%D0к,false", "a=b,true", "a=%zz,false", "a=%D0,false", "%,false",
			"a=%D0%BA+b,true"})
	void knowsWhatPercentEncodingCannotMean(String query, boolean isDecodable) {
		assertThat(Query.isDecodable(query)).isEqualTo(isDecodable);
	}

	@Test
	void needsNothingToDecodeWithoutAQuery() {
		assertThat(Query.isDecodable(null)).isTrue();
		assertThat(Query.isDecodable("")).isTrue();
	}
}
