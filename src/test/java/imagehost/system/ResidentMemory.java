package imagehost.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The memory that processes occupy, as Linux counts it in {@code /proc/PID/status} (proc_pid_status(5)). */
public final class ResidentMemory {
	/** What the containers may use, each. */
	public static final long MAX_KIB = 512 << 10;
	/** A Java process with Tomcat takes more than this: a smaller figure is not one. */
	public static final long MIN_SERVICE_KIB = 64 << 10;

	private ResidentMemory() {
	}

	/** The most that the process, and each of those that it started, ever had. */
	public static long peakKib(ProcessHandle process) {
		return Stream.concat(Stream.of(process), process.descendants()).mapToLong(ResidentMemory::ownPeakKib).sum();
	}

	private static long ownPeakKib(ProcessHandle process) {
		try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
			return lines.filter(line -> line.startsWith("VmHWM:")).map(line -> line.replaceAll("\\D", ""))
					.mapToLong(Long::parseLong).findFirst().orElseThrow();
		} catch (IOException cause) {
			throw new UncheckedIOException(cause);
		}
	}
}
