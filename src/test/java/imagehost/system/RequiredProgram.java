package imagehost.system;

import java.io.File;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * A program that a test needs. Where it is missing the test is skipped with its reason, or fails when
 * {@code imagehost.it.required} is true.
 */
public final class RequiredProgram {
	private static final String SYSTEM_FOLDERS = "/usr/sbin:/usr/local/sbin:/opt/homebrew/bin";

	private RequiredProgram() {
	}

	/** Folders to search, those of the system's services included. */
	public static String path() {
		return System.getenv("PATH") + File.pathSeparator + SYSTEM_FOLDERS;
	}

	public static void require(String name) {
		boolean isThere = Stream.of(path().split(File.pathSeparator)).anyMatch(
				folder -> new File(folder, name).canExecute());
		requireOrSkip(isThere, name + " is not installed");
	}

	/** A module that nginx loads when its configuration says so. */
	public static void requireNginxModule(String file) throws IOException {
		require("nginx");
		ProcessBuilder builder = new ProcessBuilder("sh", "-c", "nginx -V").redirectErrorStream(true);
		builder.environment().put("PATH", path());
		try (var output = builder.start().inputReader()) {
			Matcher folder = Pattern.compile("--modules-path=(\\S+)").matcher(output.readAllAsString());
			requireOrSkip(folder.find() && new File(folder.group(1), file).canRead(), "nginx has no module " + file);
		}
	}

	/** Where it is not there, the test is skipped with this reason, or fails. */
	public static void requireOrSkip(boolean isThere, String reason) {
		if (isThere) {
			return;
		}
		if (Boolean.getBoolean("imagehost.it.required")) {
			Assertions.fail(reason);
		}
		System.out.println("skipped: " + reason);
		Assumptions.abort(reason);
	}
}
