package imagehost.catalogue.sql;

import imagehost.catalogue.Album;
import imagehost.catalogue.AlbumChange;
import imagehost.catalogue.AlbumId;
import imagehost.catalogue.Albums;
import imagehost.catalogue.CatalogueException;
import imagehost.image.ImageId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Albums in the database of the catalogue; the schema takes deleted images out of them. */
final class SqlAlbums implements Albums {
	private final SqlDatabase database;
	private final Runnable spaceForAlbum;

	/**
	 * @param spaceForAlbum throws a {@link CatalogueException} when there is no room for another album
	 */
	SqlAlbums(SqlDatabase database, Runnable spaceForAlbum) {
		this.database = database;
		this.spaceForAlbum = spaceForAlbum;
	}

	@Override
	public void add(AlbumId id, String title, String keyHash, Instant createdAt, List<ImageId> images) {
		spaceForAlbum.run();
		database.change("could not add the album " + id,
				connection -> AlbumRows.add(connection, id, title, keyHash, createdAt, images));
	}

	@Override
	public Optional<Album> find(AlbumId id) {
		return database.read(handle -> handle.createQuery(AlbumRows.ONE).bind("id", id.value())
				.map((row, _) -> AlbumRows.album(row, handle)).findOne());
	}

	@Override
	public Outcome change(AlbumId id, AlbumChange change) {
		if (!change.add().isEmpty()) {
			spaceForAlbum.run();
		}
		return Outcome.values()[database.change("could not change the album " + id,
				connection -> AlbumRows.change(connection, id, change))];
	}

	@Override
	public boolean remove(AlbumId id) {
		return database.change("could not remove the album " + id,
				connection -> AlbumRows.execute(connection, "DELETE FROM album WHERE id = ?", id.value())) > 0;
	}

	@Override
	public List<Album> inOrderOfIds(Optional<AlbumId> after, int limit) {
		return database.read(handle -> handle.createQuery(AlbumRows.ALL + " LIMIT :limit")
				.bind("after", after.map(AlbumId::value).orElse("")).bind("limit", limit)
				.map((row, _) -> AlbumRows.album(row, handle)).list());
	}
}
