package imagehost.system.operator;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.config.SettingsFile;
import imagehost.config.SettingsLoader;
import imagehost.system.RequiredProgram;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a release is installed with. That it installs is what {@code dist/check} tries, on a Debian of its own. */
class ReleaseScriptsIT {
	private static final Path DIST = Path.of("dist");
	private static final Pattern EXPOSURE = Pattern.compile("exposure level for \\S+: ([0-9.]+)");

	@TempDir
	private Path folder;

	@Test
	void areFreeOfTheFaultsThatShellcheckKnows() throws Exception {
		RequiredProgram.require("shellcheck");

		assertThat(output("shellcheck", "dist/build", "dist/check", "dist/imagehost", "dist/install", "dist/remove",
				"docker/run/arguments.sh")).isEmpty();
	}

	/** On the scale of systemd, from 0 (may nothing) to 10 (may all). */
	@ParameterizedTest
	@ValueSource(strings = {"imagehost.service", "imagehost-nginx.service", "imagehost-check.service",
			"imagehost-backup.service", "imagehost-train.service"})
	void letTheServiceDoLittle(String unit) throws Exception {
		RequiredProgram.require("systemd-analyze");

		Matcher exposure = EXPOSURE
				.matcher(output("systemd-analyze", "security", "--offline=true", "--no-pager", "dist/systemd/" + unit));

		assertThat(exposure.find()).isTrue();
		assertThat(Double.parseDouble(exposure.group(1))).isLessThanOrEqualTo(2.0);
	}

	@Test
	void startOnlyWhatTheReleaseHas() throws IOException {
		List<String> commands = new ArrayList<>();
		try (Stream<Path> units = Files.list(DIST.resolve("systemd"))) {
			for (Path unit : units.toList()) {
				Files.readAllLines(unit).stream().filter(line -> line.startsWith("Exec"))
						.map(line -> line.split("=", 2)[1]).forEach(commands::add);
			}
		}

		commands.removeIf(command -> command.startsWith("+/usr/bin/install "));
		assertThat(commands).hasSize(7)
				.allMatch(command -> command.startsWith("/opt/imagehost/current/bin/imagehost "));
		String script = Files.readString(DIST.resolve("imagehost"));
		assertThat(commands).map(command -> command.split(" ")[1]).allMatch(command -> script.contains(command + ":"));
	}

	/** Those that are commented out too: a name that the service does not know ends its start. */
	@Test
	void nameSettingsThatThereAre() throws IOException {
		String text = Files.readString(DIST.resolve("imagehost.env"), StandardCharsets.UTF_8);
		Path all = Files.writeString(folder.resolve("all.env"), text.replaceAll("(?m)^#(?=[A-Z_]+=)", ""));

		Map<String, String> settings = SettingsFile.read(all);

		assertThat(settings).containsKeys("IMAGEHOST_PUBLIC_URL", "IMAGEHOST_TRUSTED_PROXIES");
		assertThat(SettingsLoader.load(settings).address().publicUrl()).isPresent();
	}

	private static String output(String... command) throws Exception {
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
		builder.environment().put("PATH", RequiredProgram.path());
		builder.environment().put("SYSTEMD_LOG_LEVEL", "err");
		Process process = builder.start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		process.waitFor();
		return output;
	}
}
