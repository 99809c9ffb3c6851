package imagehost.system;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Passes HTTP requests on to a server, one a connection, and fails as it is asked to. */
public final class BrokenWire implements AutoCloseable {
	/** What happens to a request. */
	public enum Fault {
		/** The connection ends before the server has got anything. */
		REFUSE,
		/** The server gets nothing, the client no answer. */
		HANG,
		/** The server does what is asked, and the connection ends in the middle of the answer's first line. */
		CUT_ANSWER,
		/** Likewise, one byte before the end of the answer. */
		CUT_END,
		/** The server does what is asked, and the client gets no answer. */
		HANG_AFTERWARDS,
		/** The server gets it only when the wire is mended; the client no answer at all. */
		DELAY, STATUS_403, STATUS_500, STATUS_503
	}

	private record Plan(Predicate<String> requests, Fault fault, AtomicInteger times) {
	}

	private final ServerSocket listener;
	private final int serverPort;
	private final AtomicReference<@Nullable Plan> plan = new AtomicReference<>();
	private final Map<String, AtomicInteger> attempts = new ConcurrentHashMap<>();
	private final Collection<Socket> open = new ConcurrentLinkedQueue<>();
	private final Collection<byte[]> delayed = new ConcurrentLinkedQueue<>();

	private BrokenWire(ServerSocket listener, int serverPort) {
		this.listener = listener;
		this.serverPort = serverPort;
	}

	/** @param serverPort of the server on loopback */
	public static BrokenWire before(int serverPort) throws IOException {
		BrokenWire wire = new BrokenWire(new ServerSocket(0, 100, InetAddress.getLoopbackAddress()), serverPort);
		Thread.ofVirtual().start(wire::listen);
		return wire;
	}

	public String endpoint() {
		return "http://127.0.0.1:" + listener.getLocalPort();
	}

	/** Every request from now on. */
	public void breakBy(Fault fault) {
		breakBy(fault, _ -> true, Integer.MAX_VALUE);
	}

	/**
	 * Some of the requests from now on.
	 *
	 * @param requests of those whose first line is so
	 * @param times so many of them
	 */
	public void breakBy(Fault fault, Predicate<String> requests, int times) {
		plan.set(new Plan(requests, fault, new AtomicInteger(times)));
	}

	/** Requests pass again; those that were delayed arrive now, before this returns. */
	public void mend() throws IOException {
		plan.set(null);
		for (byte[] request : delayed) {
			delayed.remove(request);
			answer(request);
		}
	}

	/** How often something whose path ends so was asked for. */
	public int attempts(String path) {
		return attempts.entrySet().stream().filter(entry -> entry.getKey().endsWith(path))
				.mapToInt(entry -> entry.getValue().get()).sum();
	}

	private void listen() {
		try {
			while (true) {
				Socket client = listener.accept();
				open.add(client);
				Thread.ofVirtual().start(() -> serve(client));
			}
		} catch (IOException closed) {
			// the end of the test
		}
	}

	private void serve(Socket client) {
		try {
			byte[] request = read(client);
			String line = new String(request, StandardCharsets.ISO_8859_1).lines().findFirst().orElse("");
			if (line.isEmpty()) {
				client.close();
				return;
			}
			attempts.computeIfAbsent(line.split(" ", 3)[1], _ -> new AtomicInteger()).incrementAndGet();
			Fault fault = fault(line);
			if (fault == null) {
				finish(client, answer(request));
				return;
			}
			breakBy(fault, client, request);
		} catch (IOException gone) {
			// so is its client, or the server
		}
	}

	private @Nullable Fault fault(String line) {
		Plan now = plan.get();
		return now != null && now.requests.test(line) && now.times.getAndDecrement() > 0 ? now.fault : null;
	}

	private void breakBy(Fault fault, Socket client, byte[] request) throws IOException {
		switch (fault) {
			case REFUSE -> client.close();
			case HANG -> {
			}
			case DELAY -> delayed.add(request);
			case HANG_AFTERWARDS -> answer(request);
			case CUT_ANSWER -> finish(client, Arrays.copyOf(answer(request), "HTTP/1.1".length()));
			case CUT_END -> {
				byte[] answer = answer(request);
				finish(client, Arrays.copyOf(answer, answer.length - 1));
			}
			case STATUS_403, STATUS_500, STATUS_503 -> finish(client, refusal(fault));
		}
	}

	private static byte[] refusal(Fault fault) {
		String status = fault.name().substring("STATUS_".length());
		String body = "<Error><Code>Fault</Code><Message>on purpose</Message></Error>";
		return ("HTTP/1.1 " + status + " Fault\r\nContent-Type: application/xml\r\nContent-Length: " + body.length()
				+ "\r\nConnection: close\r\n\r\n" + body).getBytes(StandardCharsets.ISO_8859_1);
	}

	private static void finish(Socket client, byte[] answer) throws IOException {
		client.getOutputStream().write(answer);
		client.close();
	}

	/** The whole answer of the server. */
	private byte[] answer(byte[] request) throws IOException {
		try (Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort)) {
			server.getOutputStream().write(request);
			return server.getInputStream().readAllBytes();
		}
	}

	/** A whole request, so changed that it is the last of its connection. */
	private static byte[] read(Socket client) throws IOException {
		InputStream in = client.getInputStream();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		int last4 = 0;
		while (last4 != 0x0d0a0d0a) {
			int next = in.read();
			if (next < 0) {
				return new byte[0];
			}
			bytes.write(next);
			last4 = last4 << 8 | next;
		}
		String head = bytes.toString(StandardCharsets.ISO_8859_1);
		int length = 0;
		StringBuilder changed = new StringBuilder();
		for (String line : head.strip().split("\r\n")) {
			String lower = line.toLowerCase(Locale.ROOT);
			if (lower.startsWith("content-length:")) {
				length = Integer.parseInt(lower.substring("content-length:".length()).strip());
			}
			if (lower.startsWith("expect:")) {
				client.getOutputStream().write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
			} else if (!lower.startsWith("connection:")) {
				changed.append(line).append("\r\n");
			}
		}
		ByteArrayOutputStream request = new ByteArrayOutputStream();
		request.writeBytes(
				changed.append("Connection: close\r\n\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
		request.writeBytes(in.readNBytes(length));
		return request.toByteArray();
	}

	@Override
	public void close() throws IOException {
		listener.close();
		for (Socket socket : open) {
			socket.close();
		}
	}
}
