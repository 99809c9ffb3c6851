package imagehost.imports;

import imagehost.imports.Table.Row;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Files in a folder, and a table of the old host's database that says what they are. */
final class TableSource implements ImportSource {
	private final SourceFolder folder;
	private final Table table;
	private final Rows rows;

	TableSource(SourceFolder folder, Table table, Rows rows) {
		this.folder = folder;
		this.table = table;
		this.rows = rows;
		table.require(rows.columns().toArray(String[]::new));
	}

	/** How one kind of host writes its rows. */
	interface Rows {
		/** Those that must be there. */
		List<String> columns();

		/** The file of a row, inside the folder. */
		String file(Row row);

		/** Why a row is not to be imported; nothing where it is. */
		Optional<String> reasonToSkip(Row row);

		/** What its uploader called it, perhaps empty. */
		String name(Row row);

		Optional<Instant> uploadedAt(Row row);

		/** Nothing where the host does not say. */
		Optional<Boolean> isListed(Row row);

		List<OldAddress> addresses(Row row);
	}

	@Override
	public void read(Consumer<OldImage> image, Skipped skipped) throws IOException {
		for (Row row : table.rows()) {
			String file = rows.file(row);
			Optional<String> reason = rows.reasonToSkip(row);
			Optional<Path> path = reason.isPresent() ? Optional.empty() : folder.find(file);
			if (path.isPresent()) {
				image.accept(new OldImage(file, path.get(), Names.ofFile(rows.name(row), file), rows.uploadedAt(row),
						rows.isListed(row), rows.addresses(row)));
			} else {
				skipped.because(file, reason.orElse("there is no such file in " + folder));
			}
		}
	}
}
