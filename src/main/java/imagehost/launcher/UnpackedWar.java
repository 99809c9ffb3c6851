package imagehost.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A WAR laid out as a Tomcat home: {@code webapps/ROOT}, {@code lib} with Tomcat's own jars, {@code conf}. The folder
 * stands beside the WAR, is named for its size and time, and is used again by the next start. Where nothing can be
 * written beside the WAR, each start unpacks into a temporary folder and removes it at the end.
 */
final class UnpackedWar {
	private static final String EMBEDDED = "WEB-INF/lib-embedded/";
	private static final String CONFIGURATION = "WEB-INF/tomcat/";
	private static final String LOCK = "lock";

	private final Path war;
	private final Path parent;
	private final Path home;

	private UnpackedWar(Path war, Path parent, String version) {
		this.war = war;
		this.parent = parent;
		this.home = parent.resolve(version);
	}

	static UnpackedWar of(Path war) throws IOException {
		String version = Long.toHexString(Files.size(war)) + "-"
				+ Long.toHexString(Files.getLastModifiedTime(war).toMillis());
		Path beside = war.resolveSibling(war.getFileName() + ".unpacked");
		if (Files.isDirectory(beside.resolve(version)) || canMake(beside)) {
			return new UnpackedWar(war, beside, version);
		}
		Path temporary = Files.createTempDirectory("imagehost-");
		Runtime.getRuntime().addShutdownHook(new Thread(() -> forget(temporary)));
		return new UnpackedWar(war, temporary, version);
	}

	private static boolean canMake(Path folder) {
		try {
			Files.createDirectories(folder);
			return Files.isWritable(folder);
		} catch (IOException readOnly) {
			return false;
		}
	}

	/** The Tomcat home; complete when it is there at all, because it gets its name last. */
	Path unpack() throws IOException {
		if (Files.isDirectory(home)) {
			return home;
		}
		try (FileChannel lock = FileChannel.open(parent.resolve(LOCK), StandardOpenOption.CREATE,
				StandardOpenOption.WRITE); var alone = lock.lock()) {
			if (!Files.isDirectory(home)) {
				deleteOthers();
				unpackAlone();
			}
			return home;
		}
	}

	private void unpackAlone() throws IOException {
		Path unfinished = Files.createTempDirectory(parent, "unfinished-");
		try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(war))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				extract(entry, zip, unfinished);
			}
		}
		for (String folder : new String[]{"temp", "work", "logs"}) {
			Files.createDirectories(unfinished.resolve(folder));
		}
		Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
	}

	private static void extract(ZipEntry entry, InputStream content, Path root) throws IOException {
		Path target = root.resolve(place(entry.getName())).normalize();
		if (entry.isDirectory() || !target.startsWith(root)) {
			return;
		}
		Files.createDirectories(target.resolveSibling("."));
		Files.copy(content, target);
	}

	private static String place(String name) {
		if (name.startsWith(EMBEDDED)) {
			return "lib/" + name.substring(EMBEDDED.length());
		}
		if (name.startsWith(CONFIGURATION)) {
			return "conf/" + name.substring(CONFIGURATION.length());
		}
		// The launcher itself stands at the root of the WAR, where Tomcat would serve it as a file.
		return name.startsWith("imagehost/") ? "launcher/" + name : "webapps/ROOT/" + name;
	}

	/** Earlier builds, and what an interrupted start left. */
	private void deleteOthers() throws IOException {
		try (var children = Files.newDirectoryStream(parent, entry -> !entry.endsWith(LOCK))) {
			for (Path child : children) {
				deleteTree(child);
			}
		}
	}

	private static void deleteTree(Path root) throws IOException {
		try (Stream<Path> tree = Files.walk(root)) {
			for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(path);
			}
		}
	}

	private static void forget(Path root) {
		try {
			deleteTree(root);
		} catch (IOException leftToTheSystem) {
			// a temporary folder: the system removes it some day
		}
	}
}
