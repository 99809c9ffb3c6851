package imagehost.system.durability;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.catalogue.ImageCatalogue;
import imagehost.catalogue.sqlite.SqliteCatalogueFolder;
import imagehost.repair.Check;
import imagehost.storage.files.FileImageStore;
import imagehost.storage.files.ImagesFolder;
import imagehost.system.Answer;
import imagehost.system.FolderWatch;
import imagehost.system.RawHttp;
import imagehost.system.RunningServer;
import imagehost.system.TestImages;
import imagehost.system.UploadedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** {@code kill -9} under uploading clients, again and again: what was acknowledged is there, whole. */
@Timeout(value = 30, unit = TimeUnit.MINUTES)
final class KillIT {
	/** More of them by {@code -Dimagehost.kills=100}. */
	private static final int KILLS = Integer.getInteger("imagehost.kills", 5);
	private static final int CLIENTS = 8;
	private static final int IMAGE_BYTES = 30_000;
	private static final Duration ANSWER = Duration.ofSeconds(20);
	private static final Duration PATIENCE = Duration.ofSeconds(60);
	private static final Path INCOMING = Path.of(".incoming");

	private final Queue<UploadedImage> acknowledged = new ConcurrentLinkedQueue<>();
	/** Of every image that was ever sent: whatever is read must be one of them. */
	private final Set<String> sent = ConcurrentHashMap.newKeySet();
	private final Queue<String> partial = new ConcurrentLinkedQueue<>();
	private final AtomicLong seed = new AtomicLong();

	@Test
	void keepsEveryAcknowledgedImage() throws Exception {
		Random moments = new Random(42);

		try (RunningServer server = RunningServer.start()) {
			for (int kill = 0; kill < KILLS; kill++) {
				killUnderLoad(server, 1 + moments.nextInt(60));
				System.out.println("kill " + (kill + 1) + " of " + KILLS + ", acknowledged " + acknowledged.size());
				server.restart();
			}
			assertThat(files(server.imagesDir().resolve(INCOMING))).isEmpty();
			assertServed(server);
			// Files of the last two seconds before a start are left to the next one.
			server.stop();
			server.restart();
			server.awaitPrinted("store and catalogue reconciled", PATIENCE);
			server.stop();
			assertCatalogued(server.imagesDir());
		}

		System.out.println(KILLS + " kills, " + acknowledged.size() + " acknowledged, " + sent.size() + " sent");
		assertThat(partial).isEmpty();
		assertThat(acknowledged).hasSizeGreaterThan(KILLS);
	}

	/** Kills once so many images were acknowledged; the moment within an upload is chance. */
	private void killUnderLoad(RunningServer server, int acknowledgements) throws Exception {
		CountDownLatch enough = new CountDownLatch(acknowledgements);
		AtomicBoolean isOver = new AtomicBoolean();
		List<Thread> threads = new ArrayList<>();
		try (FolderWatch arrivals = new FolderWatch(server.imagesDir())) {
			for (int client = 0; client < CLIENTS; client++) {
				threads.add(Thread.ofVirtual().start(() -> upload(server.port(), enough, isOver)));
			}
			threads.add(Thread.ofPlatform().start(() -> readAll(server.imagesDir(), arrivals)));
			assertThat(enough.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
			server.kill();
			isOver.set(true);
		}
		for (Thread thread : threads) {
			assertThat(thread.join(PATIENCE)).isTrue();
		}
		assertThat(files(server.imagesDir().resolve(INCOMING))).hasSizeLessThanOrEqualTo(CLIENTS);
	}

	private void upload(int port, CountDownLatch enough, AtomicBoolean isOver) {
		RawHttp http = new RawHttp(port, ANSWER);
		while (!isOver.get()) {
			byte[] image = TestImages.noise(seed.incrementAndGet(), IMAGE_BYTES);
			sent.add(UploadedImage.sha256(image));
			try {
				Answer answer = http.upload("a.png", image);
				if (answer.status() == 201 && answer.text().endsWith("}")) {
					acknowledged.add(UploadedImage.of(answer));
					enough.countDown();
				}
			} catch (UncheckedIOException killed) {
				return;
			}
		}
	}

	/** Reads as nginx does, by name, as soon as a name is there. */
	private void readAll(Path images, FolderWatch arrivals) {
		Set<Path> seen = new HashSet<>();
		while (arrivals.awaitChange(PATIENCE)) {
			readNew(images, seen);
		}
		readNew(images, seen);
	}

	private void readNew(Path images, Set<Path> seen) {
		try {
			for (Path file : files(images)) {
				if (seen.add(file) && !sent.contains(UploadedImage.sha256(Files.readAllBytes(file)))) {
					partial.add(file.toString());
				}
			}
		} catch (NoSuchFileException gone) {
			// an upload that was undone
		} catch (IOException failure) {
			partial.add(failure.toString());
		}
	}

	private void assertServed(RunningServer server) throws IOException {
		for (UploadedImage image : acknowledged) {
			assertThat(UploadedImage.sha256(Files.readAllBytes(server.imagesDir().resolve(image.fileName()))))
					.isEqualTo(image.sha256());
		}
		String any = "/images/" + acknowledged.element().fileName();
		assertThat(new RawHttp(server.port(), ANSWER).get(any).status()).isEqualTo(200);
	}

	private void assertCatalogued(Path images) throws IOException {
		List<String> report = new ArrayList<>();
		ImagesFolder folder = new ImagesFolder(images);
		try (ImageCatalogue catalogue = new SqliteCatalogueFolder(folder.catalogue(), 0).openExisting()) {
			int problems = new Check(new FileImageStore(folder, 0), catalogue, report::add)
					.run(Instant.now().plusSeconds(60));
			assertThat(problems).as(String.join("\n", report)).isZero();
			assertThat(catalogue.totals().images()).isGreaterThanOrEqualTo(acknowledged.size());
		}
	}

	private static List<Path> files(Path images) throws IOException {
		try (Stream<Path> files = Files.list(images)) {
			return files.filter(Files::isRegularFile).toList();
		}
	}
}
