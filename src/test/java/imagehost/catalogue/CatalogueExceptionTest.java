package imagehost.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Why a catalogue could not do what it was asked for. */
class CatalogueExceptionTest {
	private static final IOException CAUSE = new IOException();

	@Test
	void tellsFaultsApart() {
		assertThat(List.of(new CatalogueException("a"), new CatalogueException("b", CAUSE),
				CatalogueException.full("c", CAUSE), CatalogueException.inUse("d"),
				CatalogueException.unknown("e", CAUSE)))
				.extracting(Throwable::getMessage, Throwable::getCause, CatalogueException::isFull,
						CatalogueException::isInUse, CatalogueException::isOutcomeUnknown)
				.containsExactly(tuple("a", null, false, false, false), tuple("b", CAUSE, false, false, false),
						tuple("c", CAUSE, true, false, false), tuple("d", null, false, true, false),
						tuple("e", CAUSE, false, false, true));
	}
}
