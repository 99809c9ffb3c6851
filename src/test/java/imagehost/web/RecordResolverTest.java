package imagehost.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import imagehost.web.CatalogueView.PageLink;
import jakarta.el.ELException;
import jakarta.el.StandardELContext;
import java.util.List;
import java.util.Map;
import org.apache.el.ExpressionFactoryImpl;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordResolverTest {
	private final RecordResolver resolver = new RecordResolver();
	private final StandardELContext context = new StandardELContext(new ExpressionFactoryImpl());

	/** With more than components. */
	public record Shown(String name, boolean isListed) {
		public String upper() {
			return name.toUpperCase(java.util.Locale.ROOT);
		}

		public String fails() {
			throw new IllegalStateException(name);
		}

		String hidden() {
			return name;
		}
	}

	@Test
	void readsComponentsAndMethods() {
		var shown = new Shown("cat", true);
		for (int time = 0; time < 2; time++) {
			assertThat(read(shown, "name")).isEqualTo("cat");
			assertThat(read(shown, "isListed")).isEqualTo(true);
			assertThat(read(shown, "upper")).isEqualTo("CAT");
		}
		assertThat(read(new Shown("dog", false), "name")).isEqualTo("dog");
		assertThat(read(new PageLink("/images/?after=1", "Older"), "text")).isEqualTo("Older");
	}

	@Test
	void tellsRecordsOfTheSameComponentApart() {
		assertThat(read(new Shown("cat", true), "name")).isEqualTo("cat");
		assertThat(read(new CatalogueView.Choice("png", "PNG"), "name")).isEqualTo("PNG");
	}

	@Test
	void takesAValueOfNothingForAnAnswer() {
		assertThat(read(new PageLink("/", nothing()), "text")).isNull();
		assertThat(context.isPropertyResolved()).isTrue();
	}

	@Test
	void leavesTheRestToThePlatform() {
		for (Object base : new Object[]{"text", List.of("a"), Map.of("name", "b")}) {
			assertThat(ask(base, "name")).isNull();
			assertThat(context.isPropertyResolved()).isFalse();
		}
		for (Object property : new Object[]{"other", "hidden", "equals", 1}) {
			assertThat(ask(new Shown("cat", true), property)).isNull();
			assertThat(context.isPropertyResolved()).isFalse();
		}
		assertThat(resolver.getValue(context, null, "view")).isNull();
		assertThat(context.isPropertyResolved()).isFalse();
	}

	@Test
	void passesAFaultOn() {
		assertThatThrownBy(() -> ask(new Shown("cat", true), "fails")).isInstanceOf(ELException.class)
				.hasRootCauseMessage("cat");
	}

	@SuppressWarnings("NullAway")
	private static String nothing() {
		return null;
	}

	private @Nullable Object read(Object base, String property) {
		Object value = ask(base, property);
		assertThat(context.isPropertyResolved()).as(property).isTrue();
		return value;
	}

	private @Nullable Object ask(Object base, Object property) {
		context.setPropertyResolved(false);
		return resolver.getValue(context, base, property);
	}
}
