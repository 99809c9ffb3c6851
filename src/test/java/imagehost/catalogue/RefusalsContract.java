package imagehost.catalogue;

import static imagehost.catalogue.SampleEntries.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import imagehost.catalogue.CatalogueFilter.Listed;
import imagehost.catalogue.CatalogueFilter.NamePart;
import imagehost.catalogue.CatalogueFilter.SameFile;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every catalogue knows for the administrator: refused files, images by any part of a name, uploads by days. */
public abstract class RefusalsContract {
	private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
	private static final String FIRST = "0a".repeat(32);
	private static final String SECOND = "1b".repeat(32);

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
	void keepsRefusalsOverAReopeningNewestFirst() {
		assertThat(catalogue.refusals().areAny()).isFalse();
		assertThat(catalogue.refusals().add(FIRST, "кот.jpg", NOW)).isTrue();
		assertThat(catalogue.refusals().add(SECOND, "", NOW.plusMillis(1))).isTrue();
		assertThat(catalogue.refusals().add(FIRST, "again", NOW.plusMillis(2))).isFalse();
		catalogue.close();
		catalogue = open();
		Refusals refusals = catalogue.refusals();

		List<Refusal> all = refusals.newest(Optional.empty(), 9);
		assertThat(all).extracting(Refusal::sha256, Refusal::name, Refusal::refusedAt).containsExactly(
				tuple(SECOND, "", NOW.plusMillis(1)),
				tuple(FIRST, "кот.jpg", NOW));
		assertThat(refusals.newest(Optional.of(all.getFirst().number()), 9)).containsExactly(all.getLast());
		assertThat(refusals.newest(Optional.empty(), 1)).containsExactly(all.getFirst());
		assertThat(refusals.areAny()).isTrue();
		assertThat(refusals.containAny(List.of("2c".repeat(32), FIRST))).isTrue();
		assertThat(refusals.containAny(List.of("2c".repeat(32)))).isFalse();
	}

	@Test
	void takesARefusalBackOnce() {
		catalogue.refusals().add(FIRST, "", NOW);

		assertThat(catalogue.refusals().remove(FIRST)).isTrue();
		assertThat(catalogue.refusals().remove(FIRST)).isFalse();
		assertThat(catalogue.refusals().areAny()).isFalse();
	}

	@ParameterizedTest
	@CsvSource({"нинград", "НИНГРАД", "0042", "img", "'Ленинград img00'"})
	void findsAnyPartOfANameListedOrNot(String part) {
		catalogue.add(named(1, "Ленинград IMG0042.png", true));
		catalogue.add(named(2, "НИНГРАД img0042, Ленинград img00", false));
		catalogue.add(named(3, "another.jpg", true));

		assertThat(page(new NamePart(part), Optional.empty(), 9).entries()).extracting(CatalogueEntry::id)
				.contains(SampleEntries.id(2)).doesNotContain(SampleEntries.id(3));
		assertThat(page(new NamePart(part.replace("IMG", "img")), Optional.empty(), 1).entries()).hasSize(1);
	}

	@Test
	void findsSignsAsTheyStandAndPagesOn() {
		for (int number = 1; number <= 3; number++) {
			catalogue.add(named(number, "100%_sure!" + number, number == 2));
		}
		catalogue.add(named(4, "1005 sure", true));

		CataloguePage first = page(new NamePart("100%_sure!"), Optional.empty(), 2);

		assertThat(first.entries()).extracting(CatalogueEntry::id).containsExactly(SampleEntries.id(3),
				SampleEntries.id(2));
		assertThat(page(new NamePart("100%_sure!"), first.older(), 2).entries()).extracting(CatalogueEntry::id)
				.containsExactly(SampleEntries.id(1));
	}

	@Test
	void findsNothingByACharacterThatNoNameHas() {
		catalogue.add(named(1, "cat.jpg", true));

		assertThat(page(new NamePart("cat\0"), Optional.empty(), 9).entries()).isEmpty();
		assertThat(page(new NamePart("\0cat"), Optional.empty(), 9).entries()).isEmpty();
		assertThat(page(new Listed("\0cat", Optional.empty()), Optional.empty(), 9).entries()).hasSize(1);
	}

	@Test
	void findsAllImagesWithTheSameFile() {
		catalogue.add(entry(1, true));
		catalogue.add(entry(2, false));

		assertThat(page(new SameFile("00".repeat(32)), Optional.empty(), 9).entries()).hasSize(2);
		assertThat(page(new SameFile(FIRST), Optional.empty(), 9).entries()).isEmpty();
	}

	@Test
	void countsUploadsByDaysOfUtc() {
		LocalDate day = LocalDate.parse("2026-01-01");
		catalogue.add(entry(1, true));
		catalogue.add(entry(2, false));
		catalogue.add(at(3, Instant.parse("2026-01-02T00:00:00Z")));
		Instant since = Instant.parse("2026-01-01T00:00:00Z");

		assertThat(catalogue.uploadDays(since)).containsExactly(
				new UploadDay(day.plusDays(1), 1, 1, entry(3, true).size()),
				new UploadDay(day, 2, 1, 2 * entry(1, true).size()));
		assertThat(catalogue.uploadDays(since.plus(Duration.ofDays(9)))).isEmpty();
	}

	private CataloguePage page(CatalogueFilter filter, Optional<Cursor> after, int limit) {
		return catalogue.page(new CatalogueQuery(filter, after, Optional.empty(), limit));
	}

	private static CatalogueEntry named(int number, String name, boolean isListed) {
		CatalogueEntry entry = entry(number, isListed);
		return new CatalogueEntry(entry.id(), entry.format(), name, entry.width(), entry.height(), entry.frames(),
				entry.size(), entry.sha256(), isListed, entry.uploadedAt(), entry.thumbnailFormat(),
				entry.deleteKeyHash());
	}

	private static CatalogueEntry at(int number, Instant time) {
		CatalogueEntry entry = entry(number, true);
		return new CatalogueEntry(entry.id(), entry.format(), entry.originalName(), entry.width(), entry.height(),
				entry.frames(), entry.size(), entry.sha256(), true, time, entry.thumbnailFormat(),
				entry.deleteKeyHash());
	}
}
