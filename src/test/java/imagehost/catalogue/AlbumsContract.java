package imagehost.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.image.ImageId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How every catalogue keeps albums. */
public abstract class AlbumsContract {
	private static final Instant NOW = Instant.parse("2026-11-24T12:00:00.123Z");
	private static final AlbumId HOLIDAY = new AlbumId("00000000000000a1");
	private static final AlbumId OTHER = new AlbumId("00000000000000a2");
	private static final CatalogueEntry CAT = SampleEntries.entry(1, true);
	private static final CatalogueEntry DOG = SampleEntries.entry(2, false);
	private static final CatalogueEntry FOX = SampleEntries.entry(3, true);
	private static final ImageId GONE = SampleEntries.id(9);

	private ImageCatalogue catalogue;
	private Albums albums;

	/** Opens the same catalogue, empty at first. */
	protected abstract ImageCatalogue open();

	@BeforeEach
	void addImages() {
		catalogue = open();
		albums = catalogue.albums();
		catalogue.addAll(List.of(CAT, DOG, FOX));
	}

	@AfterEach
	void closeCatalogue() {
		catalogue.close();
	}

	@Test
	void keepsAlbumsOverAReopeningInTheirOrder() {
		albums.add(HOLIDAY, "Отпуск 😺", "ab", NOW, List.of(FOX.id(), CAT.id(), GONE, DOG.id()));
		albums.add(OTHER, "", "cd", NOW, List.of());
		catalogue.close();
		catalogue = open();
		albums = catalogue.albums();

		assertThat(albums.find(HOLIDAY)).hasValue(new Album(HOLIDAY, "Отпуск 😺", "ab", NOW, List.of(FOX, CAT, DOG)));
		assertThat(albums.find(OTHER)).hasValue(new Album(OTHER, "", "cd", NOW, List.of()));
		assertThat(albums.find(new AlbumId("00000000000000a3"))).isEmpty();
		assertThat(catalogue.damages()).isEmpty();
	}

	@Test
	void givesAllInTheOrderOfTheirIds() {
		albums.add(OTHER, "b", "cd", NOW, List.of());
		albums.add(HOLIDAY, "a", "ab", NOW, List.of(CAT.id()));

		assertThat(albums.inOrderOfIds(Optional.empty(), 1)).extracting(Album::id).containsExactly(HOLIDAY);
		assertThat(albums.inOrderOfIds(Optional.of(HOLIDAY), 9)).extracting(Album::id).containsExactly(OTHER);
		assertThat(albums.inOrderOfIds(Optional.of(OTHER), 9)).isEmpty();
	}

	@Test
	void losesAnImageThatIsDeletedFromEveryAlbum() {
		albums.add(HOLIDAY, "", "ab", NOW, List.of(CAT.id(), DOG.id()));
		albums.add(OTHER, "", "cd", NOW, List.of(CAT.id()));

		catalogue.beginDeletion(CAT.id());

		assertThat(images(HOLIDAY)).containsExactly(DOG.id());
		assertThat(images(OTHER)).isEmpty();
		assertThat(catalogue.damages()).isEmpty();
	}

	@Test
	void changesTitleImagesAndOrderAtOnce() {
		albums.add(HOLIDAY, "before", "ab", NOW, List.of(CAT.id(), DOG.id()));

		assertThat(albums.change(HOLIDAY,
				new AlbumChange("after", List.of(CAT.id(), GONE), List.of(FOX.id(), GONE), List.of(FOX.id()))))
				.isEqualTo(Albums.Outcome.DONE);

		assertThat(albums.find(HOLIDAY).orElseThrow().title()).isEqualTo("after");
		assertThat(images(HOLIDAY)).containsExactly(FOX.id(), DOG.id());
		assertThat(albums.change(OTHER, AlbumChange.ofTitle("after"))).isEqualTo(Albums.Outcome.NO_ALBUM);
		assertThat(albums.change(OTHER, AlbumChange.adding(List.of(CAT.id())))).isEqualTo(Albums.Outcome.NO_ALBUM);
		assertThat(catalogue.damages()).isEmpty();
	}

	@Test
	void putsWhatComesInBehindTheOthersAndOnce() {
		albums.add(HOLIDAY, "", "ab", NOW, List.of(CAT.id(), FOX.id()));
		albums.change(HOLIDAY, AlbumChange.removing(List.of(CAT.id())));

		albums.change(HOLIDAY, AlbumChange.adding(List.of(DOG.id(), FOX.id())));
		albums.change(HOLIDAY, AlbumChange.adding(List.of(DOG.id(), CAT.id())));

		assertThat(images(HOLIDAY)).containsExactly(FOX.id(), DOG.id(), CAT.id());
	}

	@Test
	void ordersWhatIsNamedAndLeavesTheRestBehindIt() {
		albums.add(HOLIDAY, "", "ab", NOW, List.of(CAT.id(), DOG.id(), FOX.id()));

		albums.change(HOLIDAY, AlbumChange.ordering(List.of(FOX.id(), GONE)));

		assertThat(images(HOLIDAY)).containsExactly(FOX.id(), CAT.id(), DOG.id());
	}

	@Test
	void takesNoMoreImagesThanAnAlbumMayHave() {
		List<CatalogueEntry> many = IntStream.rangeClosed(100, 100 + Album.MAX_IMAGES)
				.mapToObj(number -> SampleEntries.entry(number, false)).toList();
		catalogue.addAll(many);
		List<ImageId> ids = many.stream().map(CatalogueEntry::id).toList();
		albums.add(HOLIDAY, "before", "ab", NOW, ids.subList(0, Album.MAX_IMAGES));

		assertThat(albums.change(HOLIDAY, new AlbumChange("after", List.of(), ids, List.of())))
				.isEqualTo(Albums.Outcome.TOO_MANY_IMAGES);
		assertThat(albums.find(HOLIDAY).orElseThrow().title()).isEqualTo("before");
		assertThat(images(HOLIDAY)).hasSize(Album.MAX_IMAGES);
		assertThat(albums.change(HOLIDAY, new AlbumChange(null, ids.subList(0, 1), ids.subList(1, 501), List.of())))
				.isEqualTo(Albums.Outcome.DONE);
	}

	@Test
	void losesNothingOfChangesThatComeTogether() {
		albums.add(HOLIDAY, "", "ab", NOW, List.of());

		try (var threads = Executors.newFixedThreadPool(3)) {
			for (CatalogueEntry entry : List.of(CAT, DOG, FOX)) {
				threads.execute(() -> albums.change(HOLIDAY, AlbumChange.adding(List.of(entry.id()))));
			}
		}

		assertThat(images(HOLIDAY)).containsExactlyInAnyOrder(CAT.id(), DOG.id(), FOX.id());
	}

	@Test
	void removesOnceAndLeavesTheImages() {
		albums.add(HOLIDAY, "", "ab", NOW, List.of(CAT.id()));

		assertThat(albums.remove(HOLIDAY)).isTrue();
		assertThat(albums.remove(HOLIDAY)).isFalse();
		assertThat(albums.find(HOLIDAY)).isEmpty();
		assertThat(catalogue.find(CAT.id())).hasValue(CAT);
		assertThat(catalogue.damages()).isEmpty();
	}

	private List<ImageId> images(AlbumId id) {
		return albums.find(id).orElseThrow().imageIds();
	}
}
