package imagehost.benchmark;

import imagehost.catalogue.CatalogueFilter.Listed;
import imagehost.catalogue.CatalogueOrder;
import imagehost.catalogue.CataloguePage;
import imagehost.catalogue.CatalogueQuery;
import imagehost.catalogue.Cursor;
import imagehost.catalogue.ImageCatalogue;
import imagehost.catalogue.postgresql.PostgresqlCatalogue;
import imagehost.catalogue.postgresql.PostgresqlLocation;
import imagehost.catalogue.sqlite.SqliteImageCatalogue;
import imagehost.image.ImageFormat;
import imagehost.repair.RowMigration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long a page of the catalogue takes at a million images; JMH prints the percentiles. The catalogue is made once,
 * in {@code target/catalogue-benchmark.db}, and the times of making it ready and of totals are printed. With
 * {@code -Dimagehost.benchmark.postgresql=jdbc:postgresql://…} (as a JVM argument of the fork) that database is asked
 * instead; an empty one is filled from the file.
 *
 * <p>
 * A search is words, a format, and the place: {@code new}, {@code deep} (the middle) or {@code old} (the last
 * hundredth); {@code back} goes from the middle to newer ones; {@code large} is the first page by size, {@code equal}
 * one in the middle of a third that is of one size.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1, time = 1)
@Measurement(iterations = 2, time = 1)
@Fork(1)
public class CatalogueBenchmark {
	private static final Path FILE = Path.of("target/catalogue-benchmark.db");
	private static final int IMAGES = 1_000_000;
	private static final int ON_PAGE = 24;

	@Param({"||new", "||deep", "||old", "||back", "|GIF|new", "|GIF|old", "|JPEG|deep", "img||new", "img||deep",
			"img||back", "IMG 2024||deep", "скриншот||new", "Ск||deep", "кот||new", "кот||old", "КОТ дача||old",
			"кот дача 77||new", "ёлка||deep", "i||new", "2||deep", "s||back", "д||old", "zzzz||new", "qqqq img||new",
			"img 20240517||new", "photo 5|GIF|deep", "кот|GIF|new", "img|GIF|new", "c d 7 j||deep",
			"1 2 3 4 5 6 7 8 9 0||new", "img screenshot||new", "screenshot скриншот||deep", "photo img|PNG|new",
			"jpg png||new", "||large", "||equal", "|GIF|equal", "img||large", "кот||large", "zzzz||large"})
	private String search = "";
	private @Nullable ImageCatalogue catalogue;
	private CatalogueQuery query = CatalogueQuery.newest(ON_PAGE);

	@Setup
	public void open() throws IOException, SQLException {
		if (!Files.exists(FILE)) {
			GeneratedCatalogue.make(FILE, IMAGES);
			System.out.printf(Locale.ROOT, "schema 1: %d bytes%n", Files.size(FILE));
		}
		long before = System.nanoTime();
		ImageCatalogue opened = Optional.ofNullable(System.getProperty("imagehost.benchmark.postgresql"))
				.<ImageCatalogue>map(CatalogueBenchmark::postgresql).orElseGet(() -> new SqliteImageCatalogue(FILE));
		System.out.printf(Locale.ROOT, "opened in %.3f s, ", (System.nanoTime() - before) / 1e9);
		before = System.nanoTime();
		System.out.printf(Locale.ROOT, "%s in %.3f ms, %d bytes%n", opened.totals(),
				(System.nanoTime() - before) / 1e6, Files.size(FILE));
		catalogue = opened;
		query = query(search.split("\\|", -1));
	}

	private static PostgresqlCatalogue postgresql(String url) {
		PostgresqlCatalogue catalogue = new PostgresqlCatalogue(
				new PostgresqlLocation(url, Optional.empty(), Optional.empty(), PostgresqlLocation.SCHEMA));
		if (catalogue.totals().images() == 0) {
			try (SqliteImageCatalogue file = new SqliteImageCatalogue(FILE)) {
				new RowMigration(file, catalogue, System.out::println).copyRows();
			}
		}
		return catalogue;
	}

	private static CatalogueQuery query(String... parts) {
		Listed filter = new Listed(parts[0],
				parts[1].isEmpty() ? Optional.empty() : Optional.of(ImageFormat.valueOf(parts[1])));
		if (parts[2].equals("large") || parts[2].equals("equal")) {
			Optional<Cursor> place = parts[2].equals("large")
					? Optional.empty()
					: Optional.of(Cursor.bySize(350_000, IMAGES / 2));
			return new CatalogueQuery(filter, CatalogueOrder.SIZE, place, Optional.empty(), ON_PAGE);
		}
		Optional<Cursor> middle = Optional.of(new Cursor(IMAGES / 2));
		Optional<Cursor> after = switch (parts[2]) {
			case "deep" -> middle;
			case "old" -> Optional.of(new Cursor(IMAGES / 100));
			default -> Optional.empty();
		};
		return new CatalogueQuery(filter, after, parts[2].equals("back") ? middle : Optional.empty(), ON_PAGE);
	}

	@Benchmark
	public CataloguePage page() {
		return Objects.requireNonNull(catalogue).page(query);
	}

	@TearDown(Level.Trial)
	public void close() {
		Objects.requireNonNull(catalogue).close();
	}
}
