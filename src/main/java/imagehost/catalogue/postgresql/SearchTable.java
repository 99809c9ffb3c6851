package imagehost.catalogue.postgresql;

import imagehost.catalogue.CatalogueEntry;
import imagehost.catalogue.SearchWords;
import imagehost.image.ImageId;
import java.sql.Connection;
import java.sql.SQLException;

/** What of listed images can be searched for: a row of terms for each, in the transaction that lists it. */
final class SearchTable {
	private SearchTable() {
	}

	/** Puts in a listed image that is in the table {@code image}. */
	static int add(Connection connection, ImageId id, String name, String format) throws SQLException {
		String sql = "INSERT INTO image_search (number, terms) SELECT number, ? FROM image WHERE id = ?";
		try (var insert = connection.prepareStatement(sql)) {
			insert.setArray(1, connection.createArrayOf("text", SearchWords.terms(name, format).toArray()));
			insert.setString(2, id.value());
			return insert.executeUpdate();
		}
	}

	static int add(Connection connection, CatalogueEntry entry) throws SQLException {
		return entry.isListed() ? add(connection, entry.id(), entry.originalName(), entry.format().code()) : 1;
	}

	static int remove(Connection connection, ImageId id) throws SQLException {
		String sql = "DELETE FROM image_search USING image WHERE image.number = image_search.number AND image.id = ?";
		try (var delete = connection.prepareStatement(sql)) {
			delete.setString(1, id.value());
			return delete.executeUpdate();
		}
	}
}
