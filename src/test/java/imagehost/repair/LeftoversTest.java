package imagehost.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import imagehost.catalogue.CatalogueException;
import imagehost.catalogue.ImageCatalogue;
import java.lang.reflect.Proxy;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Images of failed uploads are noted to go, as soon as the catalogue can be reached. */
class LeftoversTest extends StoredImagesTest {
	private boolean isAway;

	@Test
	void notesALeftoverInTheCatalogue() {
		Leftovers leftovers = new Leftovers(catalogue);

		leftovers.accept(name(1));

		assertThat(catalogue.pendingDeletions()).containsExactly(name(1));
		assertThat(leftovers.count()).isEqualTo(1);
	}

	@Test
	void keepsLeftoversWhileTheCatalogueIsAway() {
		Leftovers leftovers = new Leftovers(sometimesAway());
		catalogue.noteLeftover(name(3), Duration.ofHours(1));
		isAway = true;
		leftovers.accept(name(1));
		leftovers.accept(name(2));

		assertThatThrownBy(leftovers::noteAll).isInstanceOf(CatalogueException.class);
		assertThat(leftovers.count()).isEqualTo(3);
		isAway = false;
		leftovers.noteAll();

		assertThat(catalogue.pendingDeletions()).containsExactlyInAnyOrder(name(1), name(2), name(3));
		assertThat(leftovers.count()).isEqualTo(3);
	}

	private ImageCatalogue sometimesAway() {
		return (ImageCatalogue) Proxy.newProxyInstance(getClass().getClassLoader(),
				new Class<?>[]{ImageCatalogue.class}, (_, method, arguments) -> {
					if (isAway && method.getName().equals("noteLeftover")) {
						throw new CatalogueException("planted");
					}
					return method.invoke(catalogue, arguments);
				});
	}
}
