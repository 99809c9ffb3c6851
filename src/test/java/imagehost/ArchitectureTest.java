package imagehost;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The import rule of the house: only downwards, never to a sibling, and libraries only where they are at home. */
class ArchitectureTest {
	private static final JavaClasses MAIN = new ClassFileImporter()
			.withImportOption(new ImportOption.DoNotIncludeTests())
			.importPackages("imagehost");

	@Test
	void packagesImportOnlyDownwards() {
		layeredArchitecture().consideringOnlyDependenciesInLayers().layer("root").definedBy("imagehost")
				.layer("config").definedBy("imagehost.config").layer("api").definedBy("imagehost.api").layer("compat")
				.definedBy("imagehost.compat").layer("web.admin").definedBy("imagehost.web.admin")
				.layer("web.files").definedBy("imagehost.web.files").layer("web")
				.definedBy("imagehost.web").layer("http").definedBy("imagehost.http").layer("upload")
				.definedBy("imagehost.upload").layer("intake").definedBy("imagehost.intake").layer("repair")
				.definedBy("imagehost.repair").layer("deletion")
				.definedBy("imagehost.deletion").layer("thumbnail").definedBy("imagehost.thumbnail")
				.layer("files").definedBy("imagehost.storage.files").layer("sql").definedBy("imagehost.catalogue.sql")
				.layer("sqlite").definedBy("imagehost.catalogue.sqlite").layer("storage")
				.definedBy("imagehost.storage").layer("catalogue")
				.definedBy("imagehost.catalogue").layer("activity").definedBy("imagehost.activity").layer("metrics")
				.definedBy("imagehost.metrics").layer("gate").definedBy("imagehost.gate").layer("language")
				.definedBy("imagehost.language").layer("image").definedBy("imagehost.image")
				.layer("moderation").definedBy("imagehost.moderation")
				.layer("jpeg").definedBy("imagehost.image.jpeg").layer("png").definedBy("imagehost.image.png")
				.layer("gif").definedBy("imagehost.image.gif").layer("icc").definedBy("imagehost.image.icc")
				.whereLayer("jpeg").mayOnlyBeAccessedByLayers("root")
				.whereLayer("png").mayOnlyBeAccessedByLayers("root")
				.whereLayer("icc").mayOnlyBeAccessedByLayers("jpeg", "png").whereLayer("icc").mayNotAccessAnyLayer()
				.whereLayer("gif").mayOnlyBeAccessedByLayers("root")
				.layer("failure").definedBy("imagehost.failure")
				.whereLayer("failure")
				.mayOnlyBeAccessedByLayers("root", "api", "compat", "web", "web.admin", "web.files", "upload", "intake",
						"http", "metrics")
				.whereLayer("moderation").mayOnlyBeAccessedByLayers("root", "web", "web.admin")
				.whereLayer("web.admin").mayOnlyBeAccessedByLayers("root")
				.whereLayer("web.files").mayOnlyBeAccessedByLayers("root")
				.whereLayer("root").mayNotBeAccessedByAnyLayer()
				.whereLayer("config").mayOnlyBeAccessedByLayers("root")
				.whereLayer("api").mayOnlyBeAccessedByLayers("root")
				.whereLayer("compat").mayOnlyBeAccessedByLayers("root")
				.whereLayer("web").mayOnlyBeAccessedByLayers("root", "web.admin", "web.files")
				.whereLayer("repair").mayOnlyBeAccessedByLayers("root")
				.whereLayer("http")
				.mayOnlyBeAccessedByLayers("root", "api", "compat", "web", "web.admin", "web.files", "upload", "intake")
				.whereLayer("upload")
				.mayOnlyBeAccessedByLayers("root", "api", "compat", "web", "web.admin", "web.files")
				.whereLayer("intake")
				.mayOnlyBeAccessedByLayers("root", "api", "compat", "web", "web.admin", "web.files", "upload")
				.whereLayer("deletion")
				.mayOnlyBeAccessedByLayers("root", "api", "compat", "web", "web.admin", "web.files", "http", "upload",
						"repair")
				.whereLayer("thumbnail")
				.mayOnlyBeAccessedByLayers("root", "api", "compat", "web", "web.admin", "web.files", "upload")
				.whereLayer("files").mayOnlyBeAccessedByLayers("root", "repair")
				.whereLayer("sqlite").mayOnlyBeAccessedByLayers("root")
				.whereLayer("sql").mayOnlyBeAccessedByLayers("sqlite")
				.whereLayer("storage")
				.mayOnlyBeAccessedByLayers("failure", "root", "api", "compat", "web", "web.admin", "web.files", "http",
						"upload",
						"repair", "deletion",
						"thumbnail", "moderation", "files")
				.whereLayer("catalogue")
				.mayOnlyBeAccessedByLayers("failure", "root", "api", "compat", "web", "web.admin", "web.files", "http",
						"upload",
						"repair", "deletion",
						"thumbnail", "moderation", "sql", "sqlite")
				.whereLayer("activity")
				.mayOnlyBeAccessedByLayers("root", "api", "compat", "web", "web.admin", "web.files", "upload", "repair",
						"deletion", "moderation")
				.whereLayer("metrics")
				.mayOnlyBeAccessedByLayers("root", "api", "compat", "web", "web.admin", "web.files", "upload",
						"deletion")
				.whereLayer("image").mayNotAccessAnyLayer().whereLayer("language").mayNotAccessAnyLayer()
				.whereLayer("gate").mayNotAccessAnyLayer().check(MAIN);
	}

	@Test
	void imagesNeedNothingButTheJdk() {
		noClasses().that().resideInAPackage("imagehost.image..").should().dependOnClassesThat(
				com.tngtech.archunit.base.DescribedPredicate
						.not(resideInAnyPackage("imagehost.image..", "java..", "javax.imageio..", "org.jspecify..")))
				.check(MAIN);
	}

	@Test
	void librariesStayWhereTheyAreAtHome() {
		outside("jakarta.ws.rs..", "imagehost.api");
		outside("org.glassfish.jersey..", "imagehost.api");
		outside("java.sql..", "imagehost.catalogue.sql", "imagehost.catalogue.sqlite");
		outside("org.jdbi..", "imagehost.catalogue.sql", "imagehost.catalogue.sqlite");
		outside("org.sqlite..", "imagehost.catalogue.sqlite");
		outside("org.apache.commons.fileupload2..", "imagehost.intake");
		outside("jakarta.servlet..", "imagehost.api", "imagehost.compat", "imagehost.web..", "imagehost.http",
				"imagehost.intake", "imagehost.tomcat");
	}

	private static void outside(String library, String... homes) {
		noClasses().that().resideOutsideOfPackages(homes).and().resideOutsideOfPackage("imagehost").should()
				.dependOnClassesThat(resideInAnyPackage(library)).check(MAIN);
	}
}
