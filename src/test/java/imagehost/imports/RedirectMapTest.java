package imagehost.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** An old file may have any name: nginx must read the table, and find nothing else in it. */
class RedirectMapTest {
	@Test
	void holdsNothingThatEndsNginxsQuotationMarksOrIsTooLongForIt() {
		assertThat(RedirectMap.canHold("/Кот.png")).isTrue();
		assertThat(RedirectMap.canHold("/a\"b")).isFalse();
		assertThat(RedirectMap.canHold("/a\\b")).isFalse();
		assertThat(RedirectMap.canHold("/a\nb")).isFalse();
		assertThat(RedirectMap.canHold("a")).isFalse();
		assertThat(RedirectMap.canHold("/" + "a".repeat(1_023))).isTrue();
		assertThat(RedirectMap.canHold("/" + "a".repeat(1_024))).isFalse();
	}
}
