package imagehost;

import imagehost.catalogue.CatalogueException;
import imagehost.catalogue.ImageCatalogue;
import imagehost.config.Settings;
import imagehost.config.SettingsException;
import imagehost.config.SettingsFile;
import imagehost.config.SettingsLoader;
import imagehost.image.ImageInspector;
import imagehost.image.ImageLimits;
import imagehost.imports.ImportException;
import imagehost.repair.Backup;
import imagehost.repair.Check;
import imagehost.repair.Rebuild;
import imagehost.storage.StorageException;
import imagehost.storage.files.ImagesFolder;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The commands for operators: {@code check}, {@code rebuild}, {@code backup DIR}, {@code migrate SOURCE},
 * {@code import FOLDER}. They read the settings that the service reads. Exit status: 0 all is well, 1 there are
 * problems, 2 it could not be done.
 */
public final class Commands {
	private static final String USAGE = "usage: check | rebuild | backup DIR | migrate DIR|FILE | "
			+ ImportCommand.USAGE;

	private final Settings settings;
	private final Persistence persistence;
	private final PrintStream out;

	private Commands(Settings settings, PrintStream out) {
		this.settings = settings;
		this.persistence = new Persistence(settings);
		this.out = out;
	}

	/** Runs one command and ends the process. */
	public static void main(String[] arguments) {
		PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
		System.exit(run(arguments, System.getenv(), out));
	}

	/** The exit status of a command. */
	static int run(String[] arguments, Map<String, String> environment, PrintStream out) {
		try {
			return new Commands(SettingsLoader.load(environment), out).run(arguments);
		} catch (SettingsException | CatalogueException | StorageException | ImportException | IOException failure) {
			out.println(failure.getMessage());
			return 2;
		}
	}

	private int run(String[] arguments) throws IOException {
		String command = String.join(" ", arguments);
		if (command.equals("check")) {
			return check();
		}
		if (command.equals("rebuild")) {
			return rebuild();
		}
		if (arguments.length == 2 && arguments[0].equals("backup")) {
			return backup(Path.of(arguments[1]));
		}
		if (arguments.length == 2 && arguments[0].equals("migrate")) {
			return new MigrateCommand(source(Path.of(arguments[1])), persistence, out::println).run();
		}
		if (arguments.length > 1 && arguments[0].equals("import")) {
			return new ImportCommand(settings, persistence, out::println)
					.run(List.of(arguments).subList(1, arguments.length));
		}
		out.println(USAGE);
		return 2;
	}

	/** An images folder, or what the settings in a file name. */
	private static Persistence source(Path path) throws IOException {
		Map<String, String> settings = Files.isDirectory(path)
				? Map.of("IMAGEHOST_IMAGES_DIR", path.toString())
				: SettingsFile.read(path);
		return new Persistence(SettingsLoader.load(settings));
	}

	private int check() throws IOException {
		try (var stores = persistence.stores(); ImageCatalogue catalogue = persistence.catalogue().openExisting()) {
			return new Check(stores.images(), catalogue, out::println).run(Instant.now()) == 0 ? 0 : 1;
		}
	}

	private int rebuild() throws IOException {
		ImageInspector inspector = new ImageInspector(AcceptedFormats.readers(ImageLimits.DEFAULT));
		try (var stores = persistence.stores()) {
			return new Rebuild(stores.images(), persistence.catalogue(), inspector, out::println)
					.run(Instant.now()) == 0 ? 0 : 1;
		}
	}

	private int backup(Path folder) throws IOException {
		ImagesFolder target = new ImagesFolder(folder);
		if (target.isSameAs(persistence.folder()) || persistence.folder().isSameAs(target)) {
			out.println("the backup must go into another folder than the images");
			return 2;
		}
		try (var stores = persistence.stores()) {
			int problems = new Backup(stores.images(), persistence.catalogue(), out::println).into(target,
					Instant.now());
			persistence.folder().copyRedirects(target);
			return problems == 0 ? 0 : 1;
		}
	}
}
