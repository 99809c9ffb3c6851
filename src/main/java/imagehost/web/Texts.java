package imagehost.web;

import imagehost.language.Messages;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The texts of the service for JSPs, by key and already escaped: {@code ${text['page.home.title']}} is the one
 * expression that a page prints without {@code <c:out>}.
 */
final class Texts extends AbstractMap<String, String> {
	private final Messages messages;

	Texts(Messages messages) {
		this.messages = messages;
	}

	@Override
	public String get(@Nullable Object key) {
		return Html.escape(messages.text(String.valueOf(key)));
	}

	/** Nobody goes through all texts. */
	@Override
	public Set<Map.Entry<String, String>> entrySet() {
		return Set.of();
	}
}
