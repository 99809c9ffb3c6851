package imagehost.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Files in a folder that a web server has shown: each was at its own path below a prefix. So it is with imgpush too,
 * except that its newer versions keep a file in folders that its address does not name: {@code ab/cd/abcd.png}. imgpush
 * has no catalogue, so its images are in none here.
 */
final class PlainFolder implements ImportSource {
	private final SourceFolder folder;
	private final String prefix;
	private final boolean isFlat;

	/**
	 * @param prefix what the addresses begin with, with a slash at both ends
	 * @param isFlat whether the addresses have the names of the files alone
	 */
	PlainFolder(SourceFolder folder, String prefix, boolean isFlat) {
		this.folder = folder;
		this.prefix = prefix;
		this.isFlat = isFlat;
	}

	@Override
	public void read(Consumer<OldImage> image, Report report) throws IOException {
		for (Path file : folder.files(report)) {
			String key = folder.relative(file);
			String name = file.getFileName().toString();
			image.accept(new OldImage(key, file, name, Optional.of(SourceFolder.time(file)),
					isFlat ? Optional.of(false) : Optional.empty(),
					List.of(OldAddress.ofImage(prefix + (isFlat ? name : key)))));
		}
	}
}
