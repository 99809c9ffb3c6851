package imagehost.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import imagehost.AcceptedFormats;
import imagehost.activity.ActivityLog;
import imagehost.catalogue.ImageCatalogue;
import imagehost.catalogue.sqlite.SqliteCatalogueFolder;
import imagehost.deletion.DeleteKey;
import imagehost.gate.DecoderPass;
import imagehost.gate.Decoders;
import imagehost.gate.OverloadedException;
import imagehost.image.Effort;
import imagehost.image.ImageId;
import imagehost.image.ImageInspector;
import imagehost.image.ImageLimits;
import imagehost.image.ImageName;
import imagehost.image.RejectedException;
import imagehost.image.Rejection;
import imagehost.image.SampleImages;
import imagehost.image.Sha256;
import imagehost.intake.IncomingFile;
import imagehost.metrics.UploadMetrics;
import imagehost.moderation.RefusedFiles;
import imagehost.storage.InMemoryImageStore;
import imagehost.system.RequiredProgram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadServiceTest {
	private static final int DECODER_MEMORY_BYTES = 1 << 27;
	private static final Instant NOW = Instant.parse("2026-01-24T14:00:00.123456Z");

	@TempDir
	private Path folder;
	private final InMemoryImageStore store = new InMemoryImageStore();
	private final Decoders decoders = new Decoders(2, DECODER_MEMORY_BYTES, Duration.ZERO);
	private final List<ImageId> shrunk = new ArrayList<>();
	private final List<ImageName> leftovers = new ArrayList<>();
	private final PrometheusRegistry registry = new PrometheusRegistry();
	private ImageCatalogue catalogue;
	private UploadService uploads;

	@BeforeEach
	void wire() {
		catalogue = new SqliteCatalogueFolder(folder, 0).open();
		uploads = new UploadService(new ImageInspector(AcceptedFormats.readers(ImageLimits.DEFAULT)),
				decoders,
				new UploadDestination(store, catalogue, (entry, _) -> shrunk.add(entry.id()), leftovers::add,
						new RefusedFiles(catalogue.refusals(), new ActivityLog(), Clock.fixed(NOW, ZoneOffset.UTC))),
				new UploadNotes(new ActivityLog(), new UploadMetrics(registry)),
				true, Clock.fixed(NOW, ZoneOffset.UTC), new SecureRandom());
	}

	@AfterEach
	void close() {
		catalogue.close();
	}

	@Test
	void storesTheImageAndItsFacts() throws RejectedException {
		Uploaded uploaded = uploads.upload(file("C:\\photos\\cat.JPG", SampleImages.jpeg(40, 30)), null);

		assertThat(catalogue.find(uploaded.entry().id())).hasValue(uploaded.entry());
		assertThat(store.read(uploaded.entry().name())).isPresent();
		assertThat(uploaded.entry().originalName()).isEqualTo("cat.JPG");
		assertThat(uploaded.entry().width()).isEqualTo(40);
		assertThat(uploaded.entry().height()).isEqualTo(30);
		assertThat(uploaded.entry().uploadedAt()).isEqualTo("2026-01-24T14:00:00.123Z");
		assertThat(uploaded.entry().isListed()).isTrue();
	}

	@Test
	void timesEachPartOfAnUpload() throws RejectedException {
		uploads.upload(file("cat.jpg", SampleImages.jpeg(40, 30)), null);

		for (String part : new String[]{"imagehost_decode_wait_seconds", "imagehost_decode_seconds",
				"imagehost_store_seconds"}) {
			assertThat(((HistogramSnapshot) registry.scrape(part::equals).get(0)).getDataPoints()).as(part)
					.singleElement().satisfies(point -> assertThat(point.getCount()).isOne());
		}
	}

	@Test
	void keepsTheThumbnailOfALargeListedImageAtOnce() throws RejectedException {
		RequiredProgram.requireOrSkip(
				new ImageInspector(AcceptedFormats.readers(ImageLimits.DEFAULT)).description()
						.contains("libjpeg-turbo"),
				"libturbojpeg.so.0 is not installed");
		IncomingFile unlisted = file("cat.jpg", SampleImages.jpeg(2560, 64), Optional.of(false));

		Uploaded listed = uploads.upload(file("cat.jpg", SampleImages.jpeg(2560, 64)), null);
		uploads.upload(unlisted, null);
		uploads.upload(file("small.jpg", SampleImages.jpeg(40, 30)), null);

		assertThat(shrunk).containsExactly(listed.entry().id());
	}

	@Test
	void keepsOnlyTheHashOfTheDeleteKey() throws RejectedException {
		Uploaded uploaded = uploads.upload(file("cat.jpg", SampleImages.jpeg(40, 30)), null);

		assertThat(uploaded.entry().deleteKeyHash()).doesNotContain(uploaded.deleteKey());
		assertThat(DeleteKey.fits(uploaded.deleteKey(), uploaded.entry().deleteKeyHash())).isTrue();
		assertThat(DeleteKey.fits("another", uploaded.entry().deleteKeyHash())).isFalse();
	}

	@Test
	void followsTheChoiceOfTheClient() throws RejectedException {
		IncomingFile file = file("cat.jpg", SampleImages.jpeg(40, 30), Optional.of(false));

		assertThat(uploads.upload(file, null).entry().isListed()).isFalse();
	}

	@Test
	void refusesANameThatSaysItIsSomethingElse() {
		assertThatThrownBy(() -> uploads.upload(file("cat.svg", SampleImages.jpeg(40, 30)), null))
				.isInstanceOfSatisfying(
						RejectedException.class,
						rejected -> assertThat(rejected.rejection()).isEqualTo(Rejection.EXTENSION_NOT_ALLOWED));
		assertThat(store.size()).isZero();
	}

	@Test
	void refusesAFileThatTheAdministratorWantsNoMore() throws IOException {
		byte[] cat = SampleImages.noisyGif(40, 30, 3);
		catalogue.refusals().add(Sha256.hex(cat), "", NOW);

		Effort effort = Effort.ofOneImage();

		assertThatThrownBy(() -> uploads.upload(file("cat.gif", cat), null, effort)).isInstanceOfSatisfying(
				RejectedException.class,
				rejected -> assertThat(rejected.rejection()).isEqualTo(Rejection.FILE_REFUSED));
		assertThat(effort.spent()).as("read twice").isGreaterThan(2 * cat.length);
		assertThat(store.size()).isZero();
	}

	@Test
	void refusesForNowWhenNoDecoderComesFree() {
		try (var _ = decoders.enter(); var _ = decoders.enter()) {
			assertThatThrownBy(() -> uploads.upload(file("cat.jpg", SampleImages.jpeg(40, 30)), null))
					.isInstanceOf(OverloadedException.class);
		}
	}

	/** One so large that what is known of its coefficients is a megabyte. */
	@Test
	void letsALargeProgressiveImageWaitForMemoryButNoOther() throws RejectedException {
		byte[] large = SampleImages.progressiveJpeg(2400, 2400);
		try (DecoderPass another = decoders.enter()) {
			another.reserve(DECODER_MEMORY_BYTES);
			assertThatThrownBy(() -> uploads.upload(file("cat.jpg", large), null))
					.isInstanceOf(OverloadedException.class);

			assertThat(uploads.upload(file("cat.jpg", SampleImages.jpeg(40, 30)), null).entry().width()).isEqualTo(40);
		}
		assertThat(uploads.upload(file("cat.jpg", large), null).entry().width()).isEqualTo(2400);
		try (DecoderPass afterwards = decoders.enter()) {
			assertThatCode(() -> afterwards.reserve(DECODER_MEMORY_BYTES)).doesNotThrowAnyException();
		}
	}

	private static IncomingFile file(String name, byte[] bytes) {
		return file(name, bytes, Optional.empty());
	}

	private static IncomingFile file(String name, byte[] bytes, Optional<Boolean> listedChoice) {
		return new IncomingFile(name, listedChoice, new IncomingFile.Whole(bytes, () -> {
		}));
	}
}
