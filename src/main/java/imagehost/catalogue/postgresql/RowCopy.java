package imagehost.catalogue.postgresql;

import imagehost.catalogue.Albums;
import imagehost.catalogue.CatalogueEntry;
import imagehost.catalogue.ImageCatalogue;
import imagehost.catalogue.sql.AlbumRows;
import imagehost.catalogue.sql.CatalogueRow;
import imagehost.catalogue.sql.SqlRefusals;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Copies rows into another catalogue, as of one moment, while they are in use. */
final class RowCopy {
	private static final int BATCH = 1_000;

	private RowCopy() {
	}

	/** In one transaction: a cursor sees what was committed when it was opened, and is fetched from bit by bit. */
	static void all(PostgresqlDatabase database, ImageCatalogue target) {
		database.read(handle -> handle.inTransaction(transaction -> {
			List<CatalogueEntry> batch = new ArrayList<>();
			transaction.createQuery("SELECT " + CatalogueRow.COLUMNS + " FROM image ORDER BY number")
					.setFetchSize(BATCH).mapTo(CatalogueEntry.class).forEach(entry -> {
						batch.add(entry);
						if (batch.size() == BATCH) {
							target.addAll(batch);
							batch.clear();
						}
					});
			target.addAll(batch);
			transaction.createQuery(SqlRefusals.ALL).setFetchSize(BATCH).map(SqlRefusals::refusal)
					.forEach(refused -> target.refusals().add(refused.sha256(), refused.name(), refused.refusedAt()));
			copyAlbums(transaction, target.albums());
			return batch.size();
		}));
	}

	/** Behind the images: what has come into an album meanwhile is not in the copy, and is left out there. */
	private static void copyAlbums(Handle transaction, Albums target) {
		transaction.createQuery(AlbumRows.ALL).bind("after", "").setFetchSize(BATCH)
				.map((row, _) -> AlbumRows.album(row, transaction))
				.forEach(album -> target.add(album.id(), album.title(),
						album.keyHash(), album.createdAt(), album.imageIds()));
	}
}
