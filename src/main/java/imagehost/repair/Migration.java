package imagehost.repair;

import imagehost.catalogue.CatalogueEntry;
import imagehost.catalogue.CatalogueException;
import imagehost.catalogue.ImageCatalogue;
import imagehost.image.ImageFacts;
import imagehost.image.ImageName;
import imagehost.image.Sha256;
import imagehost.storage.ImageStore;
import imagehost.storage.StorageException;
import imagehost.storage.StoredImage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Moves the images of a service to another store. They are copied while it serves; a second run, with the service
 * stopped, copies the rest, looks at each of them, and takes away what has been deleted meanwhile. Killed at any point
 * it is run again: what is there is not copied twice. The old images stay as they were.
 */
public final class Migration {
	/** Each waits for the store most of the time. */
	private static final int COPIES_AT_ONCE = 16;
	/** A line is reported each time that so many images more have been looked at. */
	private static final int PROGRESS = 20_000;

	private final ImageStore from;
	private final ImageStore to;
	private final Consumer<String> report;
	private final int progress;

	/** @param report gets a line for each problem and for each step that is done */
	public Migration(ImageStore from, ImageStore to, Consumer<String> report) {
		this(from, to, report, PROGRESS);
	}

	Migration(ImageStore from, ImageStore to, Consumer<String> report, int progress) {
		this.from = from;
		this.to = to;
		this.report = report;
		this.progress = progress;
	}

	/**
	 * Gives the new store a name for as long as images are copied into it, so that no service begins to use it.
	 *
	 * @param name the same for each run of one migration
	 * @throws CatalogueException when it is another service's
	 */
	public void claim(String name, ImageCatalogue catalogue) {
		if (to.ownName().isEmpty()) {
			UnknownImages.find(to, catalogue, Instant.MAX, Migration::refuse, _ -> {
			});
		}
		if (!to.nameOnce(name).equals(name)) {
			throw new CatalogueException("the new store is already a service's own: choose an empty bucket, an empty"
					+ " folder, or another prefix in the bucket");
		}
	}

	private static void refuse(ImageName unknown) {
		throw new CatalogueException("the new store has images that the old catalogue does not know, such as " + unknown
				+ ": choose an empty bucket, an empty folder, or another prefix in the bucket");
	}

	/**
	 * Copies the images that the catalogue knows and that are not in the new store yet, and compares those that are.
	 *
	 * @return the number of problems
	 */
	public int copyImages(ImageCatalogue catalogue) {
		int[] counts = new int[Result.values().length];
		try (ExecutorService threads = Executors.newFixedThreadPool(COPIES_AT_ONCE)) {
			StoredRows.forEachBatch(catalogue, batch -> {
				Map<ImageName, StoredImage> there = to.findAll(batch.stream().map(CatalogueEntry::name).toList());
				List<Future<Result>> results = new ArrayList<>();
				batch.forEach(entry -> results
						.add(threads.submit(() -> move(entry, there.get(entry.name()), catalogue))));
				results.forEach(result -> count(counts, get(result)));
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

	private void count(int[] counts, Result result) {
		counts[result.ordinal()]++;
		int sum = counts[0] + counts[1] + counts[2];
		if (sum % progress == 0) {
			report.accept(sum + " images looked at");
		}
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

	private Result move(CatalogueEntry entry, @Nullable StoredImage there, ImageCatalogue catalogue) {
		try {
			return there == null ? copy(entry, catalogue) : compare(entry, there);
		} catch (StorageException failure) {
			return problem("not copied: " + entry.name() + ": " + failure.getMessage());
		}
	}

	private Result copy(CatalogueEntry entry, ImageCatalogue catalogue) {
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
	}

	/** Facts may have changed since it was copied; a store that keeps none has the bytes compared. */
	private Result compare(CatalogueEntry entry, StoredImage there) {
		Optional<ImageFacts> facts = to.facts(entry.name());
		String sha256 = facts.map(ImageFacts::sha256)
				.orElseGet(() -> to.read(entry.name()).map(Sha256::hex).orElse(""));
		if (there.size() != entry.size() || !sha256.equals(entry.sha256())) {
			return problem("another image has the name: " + entry.name());
		}
		if (!facts.equals(Optional.of(entry.facts()))) {
			to.remember(entry.name(), entry.facts());
		}
		return Result.PRESENT;
	}

	private Result problem(String line) {
		report.accept(line);
		return Result.PROBLEM;
	}

	/**
	 * Removes from the new store what was copied into it and has been deleted since: the service there would take it
	 * for images whose rows are lost. The caller holds the old catalogue.
	 */
	public void removeDeleted(ImageCatalogue catalogue) {
		List<ImageName> deleted = new ArrayList<>();
		UnknownImages.find(to, catalogue, Instant.MAX, deleted::add, _ -> {
		});
		deleted.forEach(to::delete);
		if (!deleted.isEmpty()) {
			report.accept(Count.of(deleted.size(), "image") + " removed that was deleted meanwhile");
		}
	}
}
