package imagehost.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Files and a table that another host has left behind, and what is read of them. */
final class OldHostFiles {
	final Path folder;
	final Path files;
	final List<OldImage> images = new ArrayList<>();
	final List<String> skipped = new ArrayList<>();
	final List<String> notes = new ArrayList<>();

	OldHostFiles(Path folder) throws IOException {
		this.folder = folder;
		this.files = Files.createDirectories(folder.resolve("files"));
	}

	/** Makes files whose bytes are their paths. */
	OldHostFiles with(String... paths) throws IOException {
		for (String path : paths) {
			Path file = files.resolve(path);
			Files.createDirectories(file.getParent());
			Files.writeString(file, path);
		}
		return this;
	}

	OldHostFiles read(String kind, @Nullable String table) throws IOException {
		return read(kind, table, ZoneOffset.UTC);
	}

	OldHostFiles read(String kind, @Nullable String table, ZoneId zone) throws IOException {
		if (table == null) {
			return readFrom(kind, Optional.empty(), zone);
		}
		return readFrom(kind, Optional.of(Files.writeString(folder.resolve("table"), table)), zone);
	}

	OldHostFiles readFrom(String kind, Optional<Path> table, ZoneId zone) throws IOException {
		ImportSources.of(new ImportSources.OldHost(kind, files, table, Optional.empty(), zone)).read(images::add,
				new ImportSource.Report() {
					@Override
					public void skipped(String what, String reason) {
						skipped.add(what + ": " + reason);
					}

					@Override
					public void noted(String what, String remark) {
						notes.add(what + ": " + remark);
					}
				});
		return this;
	}
}
