package imagehost.imports;

import imagehost.imports.Table.Row;
import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table that the operator has written, of addresses and the files that were downloaded from them: {@code address} and
 * {@code file}, and where they are known {@code name}, {@code date}, {@code listed}, {@code page} and
 * {@code thumbnail}.
 */
final class ListRows implements TableSource.Rows {
	private final ZoneId zone;

	ListRows(ZoneId zone) {
		this.zone = zone;
	}

	@Override
	public Columns columns() {
		return new Columns(List.of("address", "file"), List.of("name"), List.of("date"), zone);
	}

	@Override
	public String file(Row row) {
		return row.text("file");
	}

	@Override
	public Optional<String> reasonToSkip(Row row) {
		return row.find("file").isPresent() ? Optional.empty() : Optional.of("the row names no file");
	}

	@Override
	public Optional<Boolean> isListed(Row row) {
		return row.find("listed").map(_ -> row.is("listed"));
	}

	@Override
	public List<OldAddress> addresses(Row row) {
		List<OldAddress> addresses = new ArrayList<>();
		row.find("address").map(ListRows::path).map(OldAddress::ofImage).ifPresent(addresses::add);
		row.find("page").map(ListRows::path).map(OldAddress::ofPage).ifPresent(addresses::add);
		row.find("thumbnail").map(ListRows::path).map(OldAddress::ofThumbnail).ifPresent(addresses::add);
		return addresses;
	}

	/** Of an address, its path, decoded; a path as it is. */
	private static String path(String address) {
		if (!address.matches("https?://.*")) {
			return address;
		}
		try {
			return URI.create(address).getPath();
		} catch (IllegalArgumentException notEncoded) {
			return address.replaceFirst("^https?://[^/?#]*", "").replaceFirst("[?#].*", "");
		}
	}
}
