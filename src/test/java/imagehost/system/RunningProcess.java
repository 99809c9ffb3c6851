package imagehost.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * A process that a test has started. What it prints goes to a file, so that it is all there once the process has
 * answered or ended.
 */
public final class RunningProcess {
	private static final Duration STOP = Duration.ofSeconds(40);

	private final Process process;
	private final Path outputFile;
	private final GrowingFile output;

	private RunningProcess(Process process, Path outputFile, GrowingFile output) {
		this.process = process;
		this.outputFile = outputFile;
		this.output = output;
	}

	/** @param outputFile standard output and error are appended there */
	public static RunningProcess start(ProcessBuilder builder, Path outputFile) throws IOException {
		GrowingFile output = GrowingFile.fromNow(outputFile);
		builder.redirectErrorStream(true);
		builder.redirectOutput(ProcessBuilder.Redirect.appendTo(outputFile.toFile()));
		return new RunningProcess(builder.start(), outputFile, output);
	}

	public ProcessHandle handle() {
		return process.toHandle();
	}

	/** What it has printed, and those before it that had the same file. */
	public String output() throws IOException {
		return Files.readString(outputFile);
	}

	/**
	 * Returns as soon as it prints this, or has printed it since its start.
	 *
	 * @throws IllegalStateException with the output, when it ends without, or does not in time
	 */
	public void awaitPrinted(String text, Duration atMost) throws IOException {
		if (!output.awaitText(text, process.toHandle(), atMost)) {
			throw new IllegalStateException("\"" + text + "\" was not printed:\n" + output());
		}
	}

	/** SIGKILL: the process has no chance to tidy up. Waits for its end. */
	public void kill() {
		process.destroyForcibly();
		endsWithin(STOP);
	}

	/** SIGTERM, without waiting. */
	public void terminate() {
		process.destroy();
	}

	/** SIGTERM; one that does not end is killed. */
	void stop() {
		terminate();
		if (!endsWithin(STOP)) {
			kill();
		}
	}

	/** Waits for the end, and returns false when it does not come in time. */
	public boolean endsWithin(Duration atMost) {
		try {
			return process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS);
		} catch (InterruptedException stopped) {
			process.destroyForcibly();
			Thread.currentThread().interrupt();
			return false;
		}
	}

	/** The exit status of a process that has ended. */
	public int status() {
		return process.exitValue();
	}
}
