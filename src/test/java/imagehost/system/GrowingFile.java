package imagehost.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A file that a process appends to, its output or a log; what was there before is left out. */
public final class GrowingFile {
	private final Path file;
	private final int start;

	private GrowingFile(Path file, int start) {
		this.file = file;
		this.start = start;
	}

	public static GrowingFile whole(Path file) {
		return new GrowingFile(file, 0);
	}

	/** What is written from now on. */
	static GrowingFile fromNow(Path file) throws IOException {
		return new GrowingFile(file, Files.exists(file) ? (int) Files.size(file) : 0);
	}

	/** Returns false when the process ended, or the time, before this text was written. */
	public boolean awaitText(String text, ProcessHandle writer, Duration atMost) throws IOException {
		long deadline = System.nanoTime() + atMost.toNanos();
		try (FolderWatch watch = new FolderWatch(file.resolveSibling("."))) {
			writer.onExit().thenRun(watch::close);
			boolean isGrowing = true;
			while (!text().contains(text)) {
				if (!isGrowing) {
					return false;
				}
				isGrowing = watch.awaitChange(Duration.ofNanos(deadline - System.nanoTime()));
			}
			return true;
		}
	}

	private String text() {
		try {
			byte[] bytes = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
			return new String(bytes, start, Math.max(0, bytes.length - start), StandardCharsets.UTF_8);
		} catch (IOException cause) {
			throw new UncheckedIOException(cause);
		}
	}
}
