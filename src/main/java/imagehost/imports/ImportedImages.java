package imagehost.imports;

import imagehost.catalogue.CatalogueEntry;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What one import has done so far, in a folder of its own, so that it can go on where it was stopped. Each image that
 * was stored is written down durably before the next one is begun. For one thread.
 */
final class ImportedImages implements AutoCloseable {
	static final String DONE = "done.tsv";
	private static final String SOURCE = "source";
	private static final String SECRET = "secret";
	private static final int SECRET_BYTES = 24;

	private final Set<String> done = new HashSet<>();
	private final String secret;
	private final FileChannel file;

	/**
	 * @param folder of this import, made where there is none
	 * @param source names what is imported
	 * @throws ImportException when the folder is that of another source
	 */
	ImportedImages(Path folder, String source, SecureRandom random) throws IOException {
		Files.createDirectories(folder);
		if (!keep(folder.resolve(SOURCE), source).equals(source)) {
			throw new ImportException("an import of this name was made from " + Files.readString(folder.resolve(SOURCE))
					+ "; give this one another: --name NAME");
		}
		byte[] bytes = new byte[SECRET_BYTES];
		random.nextBytes(bytes);
		secret = keep(folder.resolve(SECRET), Base64.getUrlEncoder().encodeToString(bytes));
		for (DoneLine line : DoneLine.readAll(folder.resolve(DONE))) {
			done.add(line.key());
		}
		file = FileChannel.open(folder.resolve(DONE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
		Files.setPosixFilePermissions(folder.resolve(DONE), Private.FILE);
		file.position(DoneLine.wholeLinesBytes(folder.resolve(DONE)));
		file.truncate(file.position());
	}

	/** What the file holds; the text given, where there is none yet. */
	/** Nobody else may read it at any moment; an empty file is what a crash has left of the first run. */
	private static String keep(Path file, String text) throws IOException {
		if (!Files.exists(file)) {
			Files.createFile(file, PosixFilePermissions.asFileAttribute(Private.FILE));
		}
		if (Files.size(file) == 0) {
			Files.writeString(file, text);
		}
		return Files.readString(file);
	}

	/**
	 * Known to this import alone. What follows from it and from the key of an image is asked for again when the image
	 * was stored, and the process ended before it was written down.
	 */
	String secret() {
		return secret;
	}

	boolean contains(OldImage image) {
		return done.contains(image.key());
	}

	int size() {
		return done.size();
	}

	/** Writes down that an image is stored, and where its old addresses lead now. */
	void add(OldImage image, CatalogueEntry entry, List<OldAddress> addresses) throws IOException {
		StringBuilder lines = new StringBuilder();
		lines.append(new DoneLine(image.key(), OldAddress.ofImage("").newPath(entry), ""));
		for (OldAddress address : addresses) {
			lines.append(new DoneLine(image.key(), address.newPath(entry), address.path()));
		}
		ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
		while (bytes.hasRemaining()) {
			file.write(bytes);
		}
		file.force(false);
		done.add(image.key());
	}

	@Override
	public void close() throws IOException {
		file.close();
	}
}
