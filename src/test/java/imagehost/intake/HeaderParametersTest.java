package imagehost.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderParametersTest {
	@Test
	void readsTokensAndQuotedStrings() {
		HeaderParameters parameters = new HeaderParameters(
				"form-data; name=\"file\";FileName = \"a;b=\\\"c\\\".png\" ; x=y;z;=;w=\"open");

		assertThat(parameters.value("name")).hasValue("file");
		assertThat(parameters.value("filename")).hasValue("a;b=\"c\".png");
		assertThat(parameters.value("x")).hasValue("y");
		assertThat(parameters.value("z")).isEmpty();
		assertThat(parameters.value("w")).hasValue("open");
		assertThat(new HeaderParameters("form-data").value("name")).isEmpty();
		assertThat(new HeaderParameters("").fileName()).isEmpty();
	}

	@Test
	void keepsTheBackslashesOfAPath() {
		assertThat(new HeaderParameters("a; filename=\"C:\\dir\\cat.png\"").fileName()).hasValue("C:\\dir\\cat.png");
	}

	@ParameterizedTest
	@CsvSource({"UTF-8''%D0%BA%D0%BE%D1%82.jpg, кот.jpg", "utf-8'ru'a%20b.jpg, a b.jpg", "iso-8859-1''%e9.jpg, é.jpg",
			"UTF-8''%zz.jpg, plain.jpg", "UTF-8''%4, plain.jpg", "utf-7''a.jpg, plain.jpg", "cat.jpg, plain.jpg",
			"UTF-8''%, plain.jpg", "UTF-8''к.jpg, plain.jpg"})
	void prefersTheExtendedNameWhereItCanBeRead(String extended, String expected) {
		assertThat(new HeaderParameters("a; filename=plain.jpg; filename*=" + extended).fileName()).hasValue(expected);
	}

	@ParameterizedTest
	@CsvSource({"=?utf-8?B?0LrQvtGC?=.jpg, кот.jpg", "=?UTF-8?q?=D0=BA_a?=.jpg, к a.jpg",
			"=?utf-8?B?%?=.jpg, =?utf-8?B?%?=.jpg",
			"=?utf-7?B?QQ==?=.jpg, =?utf-7?B?QQ==?=.jpg", "=?utf-8?Q?=4?=.jpg, =?utf-8?Q?=4?=.jpg"})
	void readsTheWordsOfMailHeaders(String name, String expected) {
		assertThat(new HeaderParameters("a; filename=\"" + name + "\"").fileName()).hasValue(expected);
	}
}
