package imagehost.imports;

import imagehost.imports.Table.Row;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * The table {@code File} of Zipline 3 and 4 ({@code prisma/schema.prisma}): a file has the name that its addresses
 * have, {@code /u/<name>}, {@code /raw/<name>} and the page {@code /view/<name>}. There is no public gallery: all of
 * them are unlisted. What asked for a password, or was to go by itself, would be open here for ever, and is left out.
 */
final class ZiplineRows implements TableSource.Rows {
	private final String prefix;

	ZiplineRows(String prefix) {
		this.prefix = prefix;
	}

	@Override
	public Columns columns() {
		return new Columns(List.of("name", "createdAt"), List.of("originalName", "name"), List.of("createdAt"),
				ZoneOffset.UTC);
	}

	@Override
	public String file(Row row) {
		return row.text("name");
	}

	@Override
	public Optional<String> reasonToSkip(Row row) {
		return row.find("password").map(_ -> "it has a password")
				.or(() -> row.find("deletesAt").or(() -> row.find("expiresAt"))
						.map(date -> "it was to be deleted on " + date))
				.or(() -> row.find("maxViews").map(views -> "it was to be seen " + views + " times at most"));
	}

	@Override
	public List<OldAddress> addresses(Row row) {
		String name = row.text("name");
		return List.of(OldAddress.ofImage(prefix + name), OldAddress.ofImage("/raw/" + name),
				OldAddress.ofPage("/view/" + name));
	}
}
