package imagehost.imports;

import imagehost.imports.Table.Row;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * The table {@code uploads} of XBackBone ({@code resources/schemas}): a file is at {@code storage_path}, which is the
 * user's code and the file's; its addresses are those of {@code app/routes.php}. There is no public gallery: all of
 * them are unlisted. The addresses of what was not published answered 404, and go on doing so.
 */
final class XBackBoneRows implements TableSource.Rows {
	private final String prefix;
	private final ZoneId zone;

	XBackBoneRows(String prefix, ZoneId zone) {
		this.prefix = prefix;
		this.zone = zone;
	}

	@Override
	public Columns columns() {
		return new Columns(List.of("code", "filename", "storage_path", "published", "timestamp"),
				List.of("filename"), List.of("timestamp"), zone);
	}

	@Override
	public String file(Row row) {
		return row.text("storage_path");
	}

	@Override
	public Optional<String> reasonToSkip(Row row) {
		return row.find("password").map(_ -> "it has a password");
	}

	@Override
	public List<OldAddress> addresses(Row row) {
		String file = row.text("storage_path");
		int slash = file.lastIndexOf('/');
		if (!row.is("published") || slash <= 0) {
			return List.of();
		}
		String page = prefix + file.substring(0, slash) + "/" + row.text("code");
		String extension = file.substring(slash).replaceFirst("^[^.]*", "");
		return List.of(OldAddress.ofPage(page), OldAddress.ofImage(page + extension),
				OldAddress.ofImage(page + "/raw"), OldAddress.ofImage(page + "/raw" + extension),
				OldAddress.ofDownload(page + "/download"));
	}
}
