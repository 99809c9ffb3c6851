package imagehost.imports;

import imagehost.imports.Table.Row;
import java.io.IOException;
import java.nio.file.Path;
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
		table.require(rows.columns().required());
	}

	/** How one kind of host writes its rows. */
	interface Rows {
		Columns columns();

		/** The file of a row, inside the folder. */
		String file(Row row);

		List<OldAddress> addresses(Row row);

		/** Why a row is not to be imported; nothing where it is. */
		default Optional<String> reasonToSkip(Row row) {
			return Optional.empty();
		}

		/** Nothing where the host does not say; as it stands here, that of a host without a gallery. */
		default Optional<Boolean> isListed(Row row) {
			return Optional.of(false);
		}
	}

	@Override
	public void read(Consumer<OldImage> image, Report report) throws IOException {
		for (Row row : table.rows()) {
			String file = rows.file(row);
			Optional<String> reason = row.fault().or(() -> rows.reasonToSkip(row));
			Optional<Path> path = reason.isPresent() ? Optional.empty() : folder.find(file);
			if (path.isEmpty()) {
				report.skipped(file, reason.orElse("there is no such file in " + folder));
				continue;
			}
			rows.columns().unknownDate(row)
					.ifPresent(date -> report.noted(file, "its date \"" + date + "\" is not understood"));
			image.accept(new OldImage(file, path.get(), Names.ofFile(rows.columns().name(row), file),
					rows.columns().uploadedAt(row), rows.isListed(row), rows.addresses(row)));
		}
	}
}
