package imagehost.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The kinds of hosts from which images can be moved in. */
public final class ImportSources {
	/** By these names the operator calls them. */
	public static final List<String> KINDS = List.of("folder", "list", "chevereto", "lsky", "zipline", "xbackbone",
			"pictshare", "imgpush");

	private ImportSources() {
	}

	/**
	 * What the operator says of the old host.
	 *
	 * @param kind one of {@link #KINDS}
	 * @param folder with the files
	 * @param table of the old host's database; for {@code list} the operator's own
	 * @param prefix what the old addresses began with; empty takes the standard of the kind
	 * @param zone of times in the table that name none
	 */
	public record OldHost(String kind, Path folder, Optional<Path> table, Optional<String> prefix, ZoneId zone) {
	}

	/**
	 * @throws ImportException when something is missing, or not what it should be
	 */
	public static ImportSource of(OldHost host) throws IOException {
		SourceFolder files = new SourceFolder(host.folder());
		String prefix = host.prefix().map(ImportSources::withSlashes).orElse(standardPrefix(host.kind()));
		return switch (host.kind()) {
			case "folder" -> new PlainFolder(files, prefix, false);
			case "imgpush" -> new PlainFolder(files, prefix, true);
			case "pictshare" -> new PictShareFolder(files, prefix);
			case "list" -> table(files, host, new ListRows(host.zone()));
			case "chevereto" -> table(files, host, new CheveretoRows(prefix));
			case "lsky" -> table(files, host, new LskyRows(prefix, host.zone()));
			case "zipline" -> table(files, host, new ZiplineRows(prefix));
			case "xbackbone" -> table(files, host, new XBackBoneRows(prefix, host.zone()));
			default -> throw new ImportException("--from must be one of " + String.join(", ", KINDS));
		};
	}

	private static String standardPrefix(String kind) {
		return switch (kind) {
			case "chevereto" -> "/images/";
			case "lsky" -> "/i/";
			case "zipline" -> "/u/";
			default -> "/";
		};
	}

	private static String withSlashes(String prefix) {
		return ("/" + prefix + "/").replaceAll("/{2,}", "/");
	}

	private static ImportSource table(SourceFolder folder, OldHost host, TableSource.Rows rows) throws IOException {
		Path file = host.table().orElseThrow(() -> new ImportException("the table is missing: --table FILE"));
		return new TableSource(folder, Table.read(file), rows);
	}
}
