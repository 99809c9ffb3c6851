package imagehost.catalogue;

import static imagehost.catalogue.SampleEntries.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every catalogue remembers of uploads that can be repeated. */
public abstract class UploadRecordContract {
	private static final Instant NOW = Instant.parse("2026-01-24T14:00:00.123Z");

	private ImageCatalogue catalogue;

	/** Opens the same catalogue, empty at first. */
	protected abstract ImageCatalogue open();

	@BeforeEach
	void openCatalogue() {
		catalogue = open();
	}

	@AfterEach
	void closeCatalogue() {
		catalogue.close();
	}

	@Test
	void addsOnceWhatIsUploadedTwice() {
		UploadRecord first = record(1, NOW);
		UploadRecord second = new UploadRecord(first.keyHash(), "other", entry(2, true).id(), NOW.plusSeconds(1));

		assertThat(catalogue.addOnce(entry(1, true), first, NOW.minusSeconds(10))).isTrue();
		assertThat(catalogue.addOnce(entry(2, true), second, NOW.minusSeconds(10))).isFalse();

		assertThat(catalogue.upload(first.keyHash(), NOW.minusSeconds(10))).hasValue(first);
		assertThat(catalogue.upload("unknown", NOW.minusSeconds(10))).isEmpty();
		assertThat(catalogue.find(entry(1, true).id())).isPresent();
		assertThat(catalogue.find(entry(2, true).id())).isEmpty();
	}

	@Test
	void keepsNoRecordOfAnImageThatCouldNotBeAdded() {
		catalogue.add(entry(1, true));

		assertThatThrownBy(() -> catalogue.addOnce(entry(1, true), record(1, NOW), NOW.minusSeconds(10)))
				.isInstanceOf(CatalogueException.class);

		assertThat(catalogue.upload(record(1, NOW).keyHash(), NOW.minusSeconds(10))).isEmpty();
	}

	@Test
	void forgetsOldRecords() {
		UploadRecord old = record(1, NOW.minusSeconds(100));
		catalogue.addOnce(entry(1, true), old, NOW.minusSeconds(110));

		assertThat(catalogue.upload(old.keyHash(), NOW.minusSeconds(10))).isEmpty();
		catalogue.addOnce(entry(2, true), record(2, NOW), NOW.minusSeconds(10));

		assertThat(catalogue.upload(old.keyHash(), NOW.minusSeconds(110))).isEmpty();
		assertThat(catalogue.find(entry(1, true).id())).isPresent();
	}

	@Test
	void takesTheKeyOfAnOldRecordAnew() {
		catalogue.addOnce(entry(1, true), record(1, NOW.minusSeconds(100)), NOW.minusSeconds(110));
		UploadRecord again = new UploadRecord(record(1, NOW).keyHash(), "other", entry(2, true).id(), NOW);

		assertThat(catalogue.addOnce(entry(2, true), again, NOW.minusSeconds(10))).isTrue();

		assertThat(catalogue.upload(again.keyHash(), NOW.minusSeconds(10))).hasValue(again);
	}

	@Test
	void takesTheKeyOfAnOldRecordAnewWhereverItStands() {
		for (int number = 0; number < 102; number++) {
			catalogue.addOnce(entry(number, true), record(number, NOW.minusSeconds(200 - number)),
					NOW.minusSeconds(300));
		}
		UploadRecord again = new UploadRecord(record(101, NOW).keyHash(), "other", entry(200, true).id(), NOW);

		assertThat(catalogue.addOnce(entry(200, true), again, NOW.minusSeconds(10))).isTrue();

		assertThat(catalogue.upload(again.keyHash(), NOW.minusSeconds(10))).hasValue(again);
	}

	private static UploadRecord record(int number, Instant at) {
		return new UploadRecord("key " + number, "fingerprint", entry(number, true).id(), at);
	}
}
