package imagehost.repair;

import imagehost.catalogue.ImageCatalogue;
import imagehost.catalogue.SqliteImageCatalogue;
import imagehost.image.ImageInspector;
import imagehost.image.ImageName;
import imagehost.storage.ImageStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/**
 * Makes a new catalogue from the pictures alone. Names, the choice of being listed and delete keys live in the
 * catalogue only and are lost: every picture is unlisted afterwards. The old file is kept beside the new one.
 */
public final class Rebuild {
	private final ImageStore store;
	private final ImageInspector inspector;
	private final Consumer<String> report;

	public Rebuild(ImageStore store, ImageInspector inspector, Consumer<String> report) {
		this.store = store;
		this.inspector = inspector;
		this.report = report;
	}

	/**
	 * The caller holds the catalogue's lock.
	 *
	 * @return the number of files that are not whole pictures and were left out
	 */
	public int into(Path catalogueFile, Instant now) throws IOException {
		Path fresh = catalogueFile.resolveSibling("catalogue.db.rebuilding");
		deleteDatabase(fresh);
		List<ImageName> names = new ArrayList<>();
		List<String> foreign = new ArrayList<>();
		store.list(Instant.MAX, names::add, foreign::add);
		int adopted = adopt(oldestFirst(names), fresh);
		replace(catalogueFile, fresh, now);
		foreign.forEach(name -> report.accept("foreign: " + name));
		report.accept(adopted + " pictures taken into the new catalogue, " + (names.size() - adopted) + " left out");
		return names.size() - adopted;
	}

	/** The catalogue numbers pictures in the order in which it gets them. */
	private List<ImageName> oldestFirst(List<ImageName> names) {
		record Stored(ImageName name, Instant at) {
		}
		return names.stream().map(name -> new Stored(name, store.storedAt(name).orElse(Instant.EPOCH)))
				.sorted(Comparator.comparing(Stored::at)).map(Stored::name).toList();
	}

	private int adopt(List<ImageName> names, Path fresh) {
		Adoption adoption = new Adoption(store, inspector);
		int adopted = 0;
		try (ImageCatalogue catalogue = new SqliteImageCatalogue(fresh)) {
			for (ImageName name : names) {
				if (adoption.adopt(name, catalogue)) {
					adopted++;
				} else {
					report.accept("not a whole picture: " + name);
				}
			}
		}
		return adopted;
	}

	private void replace(Path catalogueFile, Path fresh, Instant now) throws IOException {
		for (String suffix : List.of("-wal", "-shm", "")) {
			Path old = catalogueFile.resolveSibling(catalogueFile.getFileName() + suffix);
			if (Files.exists(old)) {
				Path kept = catalogueFile.resolveSibling("catalogue.before-" + now.getEpochSecond() + ".db" + suffix);
				Files.move(old, kept);
				report.accept("the old file is kept as " + kept.getFileName());
			}
		}
		Files.move(fresh, catalogueFile);
	}

	private static void deleteDatabase(Path file) throws IOException {
		for (String suffix : List.of("", "-wal", "-shm")) {
			Files.deleteIfExists(file.resolveSibling(file.getFileName() + suffix));
		}
	}
}
