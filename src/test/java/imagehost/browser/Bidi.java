package imagehost.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Commands of WebDriver BiDi (W3C), one after the other, over a WebSocket. */
final class Bidi {
	private static final int PATIENCE_SECONDS = 40;
	private static final ObjectMapper JSON = new ObjectMapper();

	private final WebSocket socket;
	private final BlockingQueue<String> messages;
	private int last;

	private Bidi(WebSocket socket, BlockingQueue<String> messages) {
		this.socket = socket;
		this.messages = messages;
	}

	static Bidi connect(URI address) {
		BlockingQueue<String> messages = new LinkedBlockingQueue<>();
		return new Bidi(
				HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(address, new Inbox(messages)).join(),
				messages);
	}

	/**
	 * What the browser answers.
	 *
	 * @throws IllegalStateException with its words, when it refuses
	 */
	JsonNode send(String method, Map<String, Object> parameters) {
		int id = ++last;
		try {
			socket.sendText(JSON.writeValueAsString(Map.of("id", id, "method", method, "params", parameters)), true)
					.join();
			while (true) {
				String message = messages.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
				if (message == null) {
					throw new IllegalStateException("no answer to " + method);
				}
				JsonNode answer = JSON.readTree(message);
				if (answer.path("id").asInt() == id) {
					return result(answer, method);
				}
			}
		} catch (JsonProcessingException malformed) {
			throw new IllegalStateException(malformed);
		} catch (InterruptedException interrupted) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(interrupted);
		}
	}

	private static JsonNode result(JsonNode answer, String method) {
		if (answer.path("type").asText().equals("error")) {
			throw new IllegalStateException(
					method + ": " + answer.path("error").asText() + ", " + answer.path("message").asText());
		}
		return answer.path("result");
	}

	/** Puts whole messages together. */
	private static final class Inbox implements WebSocket.Listener {
		private final BlockingQueue<String> messages;
		private final StringBuilder part = new StringBuilder();

		private Inbox(BlockingQueue<String> messages) {
			this.messages = messages;
		}

		@Override
		public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean isLast) {
			part.append(text);
			if (isLast) {
				messages.add(part.toString());
				part.setLength(0);
			}
			socket.request(1);
			return CompletableFuture.completedFuture(null);
		}
	}
}
