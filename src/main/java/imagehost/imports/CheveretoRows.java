package imagehost.imports;

import imagehost.imports.Table.Row;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * The table {@code chv_images} of Chevereto 3 and 4, joined with the privacy of the album: an image is where
 * {@code app/src/Legacy/Classes/Image.php} looks for it, its middle size as {@code .md.}, its thumbnail as
 * {@code .th.}. Addresses of its pages hold the id in a code that only the old host's secret opens; they are not among
 * these.
 */
final class CheveretoRows implements TableSource.Rows {
	private final String prefix;

	CheveretoRows(String prefix) {
		this.prefix = prefix;
	}

	@Override
	public Columns columns() {
		return new Columns(
				List.of("image_name", "image_extension", "image_date", "image_storage_mode", "image_original_filename"),
				List.of("image_original_filename", "image_title"), List.of("image_date_gmt", "image_date"),
				ZoneOffset.UTC);
	}

	@Override
	public String file(Row row) {
		return path(row, ".");
	}

	private static String path(Row row, String kind) {
		return folder(row) + row.text("image_name") + kind + row.text("image_extension");
	}

	private static String folder(Row row) {
		return switch (row.text("image_storage_mode")) {
			case "datefolder" -> row.text("image_date").replaceFirst("\\s.*", "").replace('-', '/') + "/";
			case "old" -> "old/";
			case "path" -> row.text("image_path").replaceFirst("^/+", "").replaceFirst("([^/])/*$", "$1/");
			default -> "";
		};
	}

	@Override
	public Optional<String> reasonToSkip(Row row) {
		return row.find("image_expiration_date_gmt").map(date -> "it was to be deleted on " + date);
	}

	/** What is in no public album, not approved, or not for everybody to come upon stays out of the catalogue. */
	@Override
	public Optional<Boolean> isListed(Row row) {
		boolean isPublic = row.find("album_privacy").orElse("public").equals("public");
		boolean isApproved = row.find("image_is_approved").orElse("1").equals("1");
		return Optional.of(isPublic && isApproved && !row.is("image_nsfw"));
	}

	@Override
	public List<OldAddress> addresses(Row row) {
		return List.of(OldAddress.ofImage(prefix + path(row, ".")), OldAddress.ofImage(prefix + path(row, ".md.")),
				OldAddress.ofThumbnail(prefix + path(row, ".th.")));
	}
}
