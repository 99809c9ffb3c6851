package imagehost.repair;

import imagehost.catalogue.CatalogueEntry;
import imagehost.catalogue.CatalogueFilter.Everything;
import imagehost.catalogue.CatalogueLocation;
import imagehost.catalogue.CataloguePage;
import imagehost.catalogue.CatalogueQuery;
import imagehost.catalogue.Cursor;
import imagehost.catalogue.ImageCatalogue;
import imagehost.catalogue.ImageReport;
import imagehost.image.ImageFacts;
import imagehost.image.Sha256;
import imagehost.storage.ImageStore;
import imagehost.storage.StorageException;
import imagehost.storage.StoredImage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Moves a service to another store or another catalogue. Images are copied while it serves; a second run, with the
 * service stopped, copies the rest, looks at each of them, and then makes the new catalogue in one step. Killed at any
 * point it is run again: what is there is not copied twice, and a catalogue that is not finished is begun anew. The old
 * images and the old catalogue stay as they were.
 */
public final class Migration {
	/** Each waits for the store most of the time. */
	private static final int COPIES_AT_ONCE = 16;

	private final Consumer<String> report;

	/** @param report gets a line for each problem and for each step that is done */
	public Migration(Consumer<String> report) {
		this.report = report;
	}

	/**
	 * Copies the images that the catalogue knows and that are not in the target yet, and compares those that are.
	 *
	 * @return the number of problems
	 */
	public int copyImages(ImageCatalogue catalogue, ImageStore from, ImageStore to) {
		int[] counts = {0, 0, 0};
		try (ExecutorService threads = Executors.newFixedThreadPool(COPIES_AT_ONCE)) {
			StoredRows.forEachBatch(catalogue, batch -> {
				List<Future<Result>> results = new ArrayList<>();
				batch.forEach(entry -> results.add(threads.submit(() -> copy(entry, catalogue, from, to))));
				results.forEach(result -> counts[get(result).ordinal()]++);
			});
		}
		report.accept(Count.of(counts[Result.COPIED.ordinal()], "image") + " copied, "
				+ counts[Result.PRESENT.ordinal()] + " were there, "
				+ Count.of(counts[Result.PROBLEM.ordinal()], "problem"));
		return counts[Result.PROBLEM.ordinal()];
	}

	private enum Result {
		COPIED, PRESENT, PROBLEM
	}

	private static Result get(Future<Result> result) {
		try {
			return result.get();
		} catch (InterruptedException stopped) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(stopped);
		} catch (ExecutionException failure) {
			throw new IllegalStateException(failure.getCause());
		}
	}

	private Result copy(CatalogueEntry entry, ImageCatalogue catalogue, ImageStore from, ImageStore to) {
		try {
			Optional<StoredImage> there = to.find(entry.name());
			if (there.isPresent()) {
				return compare(entry, there.get(), to);
			}
			Optional<byte[]> bytes = from.read(entry.name());
			if (bytes.isEmpty() && catalogue.find(entry.id()).isEmpty()) {
				return Result.PRESENT; // deleted meanwhile
			}
			if (bytes.isEmpty()) {
				return problem("missing: " + entry.name());
			}
			if (!Sha256.hex(bytes.get()).equals(entry.sha256())) {
				return problem("damaged: " + entry.name());
			}
			to.store(entry.name(), bytes.get(), entry.facts());
			return Result.COPIED;
		} catch (StorageException failure) {
			return problem("not copied: " + entry.name() + ": " + failure.getMessage());
		}
	}

	/** Facts may have changed since it was copied. */
	private Result compare(CatalogueEntry entry, StoredImage there, ImageStore to) {
		Optional<ImageFacts> facts = to.facts(entry.name());
		if (there.size() != entry.size() || facts.filter(kept -> kept.sha256().equals(entry.sha256())).isEmpty()) {
			return problem("another image has the name: " + entry.name());
		}
		if (!facts.get().equals(entry.facts())) {
			to.remember(entry.name(), entry.facts());
		}
		return Result.PRESENT;
	}

	private Result problem(String line) {
		report.accept(line);
		return Result.PROBLEM;
	}

	/**
	 * Makes the target's catalogue of the rows of another one, in their order, with the reports. The caller holds the
	 * other one, so that no service changes it.
	 *
	 * @return the number of problems
	 */
	public int moveRows(ImageCatalogue from, CatalogueLocation to, Instant now) {
		try (var replacement = to.replace()) {
			ImageCatalogue target = replacement.catalogue();
			for (CataloguePage page = oldest(from, new Cursor(0)); !page.entries().isEmpty(); page = oldest(from,
					page.newer().orElse(new Cursor(Long.MAX_VALUE)))) {
				target.addAll(page.entries().reversed());
			}
			copyReports(from, target);
			if (!target.totals().equals(from.totals())) {
				report.accept("the new catalogue has " + target.totals() + " and should have " + from.totals());
				return 1;
			}
			replacement.finish(now).ifPresent(name -> report.accept("the old catalogue is kept as " + name));
			report.accept(Count.of(from.totals().images(), "row") + " moved");
			return 0;
		}
	}

	private static CataloguePage oldest(ImageCatalogue from, Cursor newerThan) {
		return from.page(new CatalogueQuery(new Everything(), Optional.empty(), Optional.of(newerThan),
				CatalogueQuery.MAX_LIMIT));
	}

	private static void copyReports(ImageCatalogue from, ImageCatalogue target) {
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
				target.reports().add(one.entry().id(), one.reason(), one.text(), one.reportedAt());
			}
		}
	}
}
