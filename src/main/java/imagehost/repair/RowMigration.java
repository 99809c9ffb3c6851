package imagehost.repair;

import imagehost.catalogue.Album;
import imagehost.catalogue.AlbumId;
import imagehost.catalogue.CatalogueFilter.Everything;
import imagehost.catalogue.CataloguePage;
import imagehost.catalogue.CatalogueQuery;
import imagehost.catalogue.Cursor;
import imagehost.catalogue.ImageCatalogue;
import imagehost.catalogue.ImageReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Copies the rows of a catalogue into another, empty one, in their order, with reports, albums and the refused files.
 * Records of uploads that may be repeated are left out: they are of use for a day.
 */
public final class RowMigration {
	private final ImageCatalogue from;
	private final ImageCatalogue to;
	private final Consumer<String> report;

	/** @param from held by the caller, so that no service changes it */
	public RowMigration(ImageCatalogue from, ImageCatalogue to, Consumer<String> report) {
		this.from = from;
		this.to = to;
		this.report = report;
	}

	/** The number of problems. */
	public int copyRows() {
		for (CataloguePage page = newerThan(new Cursor(0)); !page.entries().isEmpty(); page = newerThan(
				page.newer().orElse(new Cursor(Long.MAX_VALUE)))) {
			to.addAll(page.entries().reversed());
		}
		copyReports();
		RefusalCopy.write(RefusalCopy.read(from.refusals()), to.refusals());
		copyAlbums();
		if (!to.totals().equals(from.totals())) {
			report.accept("the new catalogue has " + to.totals() + " and should have " + from.totals());
			return 1;
		}
		report.accept(Count.of(from.totals().images(), "row") + " moved");
		return 0;
	}

	private CataloguePage newerThan(Cursor place) {
		return from.page(
				new CatalogueQuery(new Everything(), Optional.empty(), Optional.of(place), CatalogueQuery.MAX_LIMIT));
	}

	private void copyAlbums() {
		Optional<AlbumId> last = Optional.empty();
		List<Album> some;
		do {
			some = from.albums().inOrderOfIds(last, CatalogueQuery.MAX_LIMIT);
			some.forEach(album -> to.albums().add(album.id(), album.title(), album.keyHash(), album.createdAt(),
					album.imageIds()));
			last = some.isEmpty() ? last : Optional.of(some.getLast().id());
		} while (!some.isEmpty());
	}

	private void copyReports() {
		List<ImageReport> all = new ArrayList<>();
		Optional<Long> before = Optional.empty();
		List<ImageReport> some;
		do {
			some = from.reports().newest(before, CatalogueQuery.MAX_LIMIT);
			all.addAll(some);
			before = some.isEmpty() ? before : Optional.of(some.getLast().number());
		} while (!some.isEmpty());
		for (ImageReport one : all.reversed()) {
			for (long times = 0; times < one.times(); times++) {
				to.reports().add(one.entry().id(), one.reason(), one.text(), one.reportedAt());
			}
		}
	}
}
