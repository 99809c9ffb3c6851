package imagehost.system;

import imagehost.Commands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A command for operators, as a process of its own. */
public final class OperatorCommand {
	private static final Duration LONGEST = Duration.ofSeconds(120);

	private final RunningProcess process;

	private OperatorCommand(RunningProcess process) {
		this.process = process;
	}

	/**
	 * Starts it and does not wait for its end.
	 *
	 * @param folder for what it prints, and what it leaves when it is killed
	 * @param settings all of its {@code IMAGEHOST_*} variables
	 */
	public static OperatorCommand start(Path folder, Map<String, String> settings, String... arguments)
			throws IOException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
						"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED",
						"-Dorg.sqlite.tmpdir=" + folder, "-cp", System.getProperty("java.class.path"),
						Commands.class.getName()));
		command.addAll(List.of(arguments));
		ProcessBuilder builder = new ProcessBuilder(command);
		builder.environment().keySet().removeIf(name -> name.startsWith("IMAGEHOST_"));
		builder.environment().putAll(settings);
		return new OperatorCommand(
				RunningProcess.start(builder, Files.createTempFile(folder, arguments[0], ".txt")));
	}

	/** Starts it and waits for its end. */
	public static OperatorCommand run(Path folder, Map<String, String> settings, String... arguments)
			throws IOException {
		OperatorCommand command = start(folder, settings, arguments);
		if (!command.process.endsWithin(LONGEST)) {
			command.process.kill();
			throw new IllegalStateException("it does not end:\n" + command.output());
		}
		return command;
	}

	/** Ends it without any warning. */
	public void kill() {
		process.kill();
	}

	public boolean isAlive() {
		return process.handle().isAlive();
	}

	/** The exit status, when it has ended. */
	public int status() {
		return process.status();
	}

	/** What it has printed. */
	public String output() throws IOException {
		return process.output();
	}
}
