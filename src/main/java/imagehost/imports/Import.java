package imagehost.imports;

import imagehost.catalogue.CatalogueEntry;
import imagehost.image.RejectedException;
import imagehost.image.Rejection;
import imagehost.image.Sha256;
import imagehost.intake.IncomingFile;
import imagehost.language.Language;
import imagehost.language.Messages;
import imagehost.upload.IdempotencyKey;
import imagehost.upload.UploadService;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Moves the images of another host in: each goes the way of every upload, the oldest first, so that the catalogue has
 * them in their order. What was stored is never stored again, however often the import is stopped and begun anew. For
 * one thread.
 */
public final class Import {
	private static final int LINES_OF_PROGRESS = 1_000;

	private final UploadService uploads;
	private final ImportClock clock;
	private final Options options;
	private final ImportReport report;
	private final Messages texts = Messages.in(Language.EN);
	private int stored;

	/**
	 * What the operator has chosen.
	 *
	 * @param maxUploadBytes largest file, inclusive
	 * @param isListedByDefault where the old host does not say
	 * @param isAllUnlisted whatever the old host says
	 */
	public record Options(int maxUploadBytes, boolean isListedByDefault, boolean isAllUnlisted) {
	}

	/**
	 * @param uploads a service whose clock is {@code clock}
	 * @param report gets a line for each file that is not imported, and a sum
	 */
	public Import(UploadService uploads, ImportClock clock, Options options, Consumer<String> report) {
		this.uploads = uploads;
		this.clock = clock;
		this.options = options;
		this.report = new ImportReport(report);
	}

	/**
	 * Imports what is not imported yet, and writes the map of old addresses anew.
	 *
	 * @return the number of files that were refused or left out
	 */
	public int run(ImportSource source, ImportFolder folder) throws IOException {
		OldImages images = new OldImages(report);
		source.read(images::add, report);
		int before;
		try (ImportedImages imported = folder.open()) {
			before = imported.size();
			for (OldImage image : images.oldestFirst()) {
				if (!imported.contains(image)) {
					take(image, imported);
				}
			}
		} finally {
			report.say(folder.map().write() + " old addresses lead to their images");
		}
		report.say(stored + " imported, " + before + " were there before, " + report.skipped() + " not imported");
		return report.skipped();
	}

	private void take(OldImage image, ImportedImages imported) throws IOException {
		IncomingFile file;
		try {
			file = incoming(image);
		} catch (IOException unreadable) {
			report.skipped(image.key(), "it cannot be read");
			return;
		} catch (RejectedException rejected) {
			report.skipped(image.key(), sentence(rejected));
			return;
		}
		store(image, file, imported);
	}

	private IncomingFile incoming(OldImage image) throws IOException, RejectedException {
		if (Files.size(image.file()) > options.maxUploadBytes()) {
			throw new RejectedException(Rejection.FILE_TOO_LARGE, Map.of("limit_bytes", options.maxUploadBytes()));
		}
		byte[] bytes = Files.readAllBytes(image.file());
		if (bytes.length == 0) {
			throw new RejectedException(Rejection.EMPTY_FILE);
		}
		boolean isListed = !options.isAllUnlisted() && image.isListed().orElse(options.isListedByDefault());
		return new IncomingFile(image.name(), Optional.of(isListed), new IncomingFile.Whole(bytes, () -> {
		}));
	}

	private void store(OldImage image, IncomingFile file, ImportedImages imported) throws IOException {
		try {
			stand(image);
			CatalogueEntry entry = uploads.upload(file, key(image, imported)).entry();
			imported.add(image, entry, addresses(image));
			stored++;
			if (stored % LINES_OF_PROGRESS == 0) {
				report.say(stored + " imported so far");
			}
		} catch (RejectedException rejected) {
			report.skipped(image.key(), sentence(rejected));
		}
	}

	private void stand(OldImage image) {
		Instant time = image.uploadedAt().orElse(Instant.MAX);
		if (!clock.stand(time) && image.uploadedAt().isPresent()) {
			report.noted(image.key(), "its date " + time + " cannot be; it is taken as uploaded now");
		}
	}

	/** The same for the same file of the same import, and known to nobody else: the delete key follows from it. */
	private static IdempotencyKey key(OldImage image, ImportedImages imported) throws RejectedException {
		return IdempotencyKey.parse(Sha256.hex((imported.secret() + image.key()).getBytes(StandardCharsets.UTF_8)));
	}

	private List<OldAddress> addresses(OldImage image) {
		List<OldAddress> good = new ArrayList<>();
		for (OldAddress address : image.addresses()) {
			OldAddress normal = new OldAddress(address.path().replaceAll("/{2,}", "/"), address.target());
			if (RedirectMap.canHold(normal.path())) {
				good.add(normal);
			} else {
				report.noted(image.key(),
						"the image is imported, but the address " + normal.path() + " cannot lead to it");
			}
		}
		return good;
	}

	private String sentence(RejectedException rejected) {
		return texts.text("rejection." + rejected.rejection().code(), rejected.facts());
	}
}
