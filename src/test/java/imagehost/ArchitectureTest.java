package imagehost;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.elements.ClassesShould;
import imagehost.image.ImageFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The import rules of the house: packages stand in rows, each imports only from rows below its own, and libraries stay
 * where they are at home. The table in ARCHITECTURE.md is the same as {@link #ROWS}.
 */
class ArchitectureTest {
	private static final JavaClasses MAIN = new ClassFileImporter()
			.withImportOption(new ImportOption.DoNotIncludeTests())
			.importPackages("imagehost");

	/**
	 * From the top: a package imports nothing from rows above it and nothing from its own row. A star stands for every
	 * package there that is not named by itself: one for each kind of store, of catalogue, of format.
	 */
	private static final List<List<String>> ROWS = List.of(
			List.of("imagehost"),
			List.of("config", "api", "compat", "web.admin", "web.files", "web.operator", "repair", "imports"),
			List.of("web"),
			List.of("editing", "album"),
			List.of("upload"),
			List.of("intake", "deletion", "thumbnail", "moderation"),
			List.of("http", "metrics", "access"),
			List.of("failure", "storage.*", "catalogue.*"),
			List.of("catalogue.sql"),
			List.of("storage", "catalogue", "activity"),
			List.of("image.*"),
			List.of("image.icc", "image.jpeg.decoder"),
			List.of("image", "gate", "language"));
	/** Loaded before the service or beside it: they import none of the rows, and no row imports them. */
	private static final List<String> APART = List.of("launcher", "tomcat");

	@Test
	void importsOnlyFromRowsBelow() {
		List<String> above = new ArrayList<>();
		for (List<String> row : ROWS.stream().map(ArchitectureTest::inFull).toList()) {
			above.addAll(row);
			for (String name : row) {
				List<String> forbidden = new ArrayList<>(above);
				forbidden.remove(name);
				forbidden.addAll(APART);
				noneOf(name).dependOnClassesThat(resideInAnyPackage(packages(forbidden))).allowEmptyShould(true)
						.check(MAIN);
			}
		}
	}

	@Test
	void keepsWhatIsApartApart() {
		for (String name : APART) {
			List<String> forbidden = allPackages();
			forbidden.remove(name);
			noneOf(name).dependOnClassesThat(resideInAnyPackage(packages(forbidden))).check(MAIN);
		}
		noneOf("launcher")
				.dependOnClassesThat(notIn("imagehost.launcher", "java..", "javax.imageio..", "org.jspecify.."))
				.check(MAIN);
	}

	@Test
	void knowsEveryPackage() {
		assertThat(MAIN.stream().map(JavaClass::getPackageName).distinct())
				.containsExactlyInAnyOrder(packages(allPackages()));
	}

	@Test
	void isTheTableOfTheDocument() throws IOException {
		List<List<String>> table = new ArrayList<>();
		for (String line : Files.readAllLines(Path.of("ARCHITECTURE.md"))) {
			if (line.matches("\\| [0-9]+ \\|.*")) {
				table.add(codeWords(line.split("\\|")[2]));
			}
		}

		assertThat(table).isEqualTo(ROWS);
	}

	@Test
	void keepsImagesToTheJdk() {
		noClasses().that().resideInAPackage("imagehost.image..").should()
				.dependOnClassesThat(notIn("imagehost.image..", "java..", "javax.imageio..", "org.jspecify.."))
				.check(MAIN);
	}

	/** A switch over formats names them; whoever needs to know the format's facts asks {@link ImageFormat}. */
	@Test
	void namesSingleFormatsNowhereElse() {
		DescribedPredicate<JavaFieldAccess> namesOne = DescribedPredicate.describe("names a single format",
				access -> access.getTarget().getOwner().isEquivalentTo(ImageFormat.class)
						&& access.getTarget().getRawType().isEquivalentTo(ImageFormat.class));
		noClasses().that().resideOutsideOfPackage("imagehost.image..").should().accessFieldWhere(namesOne).check(MAIN);
	}

	@Test
	void keepsLibrariesWhereTheyAreAtHome() {
		outside("jakarta.ws.rs..", "imagehost.api");
		outside("org.glassfish.jersey..", "imagehost.api");
		outside("java.sql..", "imagehost.catalogue.*");
		outside("org.jdbi..", "imagehost.catalogue.*");
		outside("software.amazon.awssdk..", "imagehost.storage.s3");
		outside("org.sqlite..", "imagehost.catalogue.sqlite");
		outside("org.apache.commons.fileupload2..", "imagehost.intake");
		outside("jakarta.servlet..", "imagehost.api", "imagehost.compat", "imagehost.web..", "imagehost.http",
				"imagehost.intake", "imagehost.tomcat");
	}

	private static List<String> allPackages() {
		List<String> all = new ArrayList<>(ROWS.stream().map(ArchitectureTest::inFull).flatMap(List::stream).toList());
		all.addAll(APART);
		return all;
	}

	/** The packages of a row, a star replaced by what it stands for. */
	private static List<String> inFull(List<String> row) {
		return row.stream().flatMap(name -> name.endsWith(".*") ? kindsOf(name) : Stream.of(name)).toList();
	}

	private static Stream<String> kindsOf(String star) {
		String parent = "imagehost." + star.substring(0, star.length() - 1);
		List<String> named = ROWS.stream().flatMap(List::stream).toList();
		return MAIN.stream().map(JavaClass::getPackageName).distinct().filter(name -> name.startsWith(parent))
				.map(name -> name.substring("imagehost.".length())).filter(name -> !named.contains(name));
	}

	private static void outside(String library, String... homes) {
		noClasses().that().resideOutsideOfPackages(homes).and().resideOutsideOfPackage("imagehost").should()
				.dependOnClassesThat(resideInAnyPackage(library)).check(MAIN);
	}

	private static ClassesShould noneOf(String name) {
		return noClasses().that().resideInAPackage(packages(List.of(name))[0]).should();
	}

	private static DescribedPredicate<JavaClass> notIn(String... packages) {
		return DescribedPredicate.not(resideInAnyPackage(packages));
	}

	private static String[] packages(List<String> names) {
		return names.stream().map(name -> name.equals("imagehost") ? name : "imagehost." + name)
				.toArray(String[]::new);
	}

	private static List<String> codeWords(String cell) {
		List<String> words = new ArrayList<>();
		Matcher matcher = Pattern.compile("`([^`]+)`").matcher(cell);
		while (matcher.find()) {
			words.add(matcher.group(1));
		}
		return words;
	}
}
