package imagehost.imports;

import imagehost.imports.Table.Row;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The table {@code images} of Lsky Pro 2: a file is at {@code path/name}, shown below the address of its strategy
 * ({@code /i/}), or, where originals are protected, by its key ({@code routes/image.php}). Whoever knew the address of
 * a private image saw it; it was in no gallery.
 */
final class LskyRows implements TableSource.Rows {
	private final String prefix;
	private final ZoneId zone;

	LskyRows(String prefix, ZoneId zone) {
		this.prefix = prefix;
		this.zone = zone;
	}

	@Override
	public Columns columns() {
		return new Columns(List.of("path", "name", "origin_name", "permission", "created_at"),
				List.of("alias_name", "origin_name"), List.of("created_at"), zone);
	}

	@Override
	public String file(Row row) {
		return row.find("path").map(folder -> folder + "/").orElse("") + row.text("name");
	}

	/** {@code ImagePermission}: 1 is public, 0 private; what was found unhealthy is not shown either. */
	@Override
	public Optional<Boolean> isListed(Row row) {
		return Optional.of(row.is("permission") && !row.is("is_unhealthy"));
	}

	@Override
	public List<OldAddress> addresses(Row row) {
		List<OldAddress> addresses = new ArrayList<>(List.of(OldAddress.ofImage(prefix + file(row))));
		row.find("key").flatMap(key -> row.find("extension").map(extension -> "/" + key + "." + extension))
				.ifPresent(byKey -> {
					addresses.add(OldAddress.ofImage(byKey));
					addresses.add(OldAddress.ofThumbnail(byKey + "!thumbnail"));
				});
		return addresses;
	}
}
