package imagehost.system;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.catalogue.SqliteImageCatalogue;
import imagehost.repair.Check;
import imagehost.storage.FileImageStore;
import imagehost.system.Uploads.Acknowledged;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} under uploading clients, again and again: what was acknowledged is there, whole. */
@Timeout(value = 30, unit = TimeUnit.MINUTES)
final class KillIT {
	/** More of them by {@code -Dimagehost.kills=100}. */
	private static final int KILLS = Integer.getInteger("imagehost.kills", 5);
	private static final int CLIENTS = 8;
	private static final int PICTURE_BYTES = 30_000;
	private static final Duration ANSWER = Duration.ofSeconds(20);
	private static final Path INCOMING = Path.of(".incoming");

	@TempDir
	static Path folder;

	private final Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
	/** Of every picture that was ever sent: whatever is read must be one of them. */
	private final Set<String> sent = ConcurrentHashMap.newKeySet();
	private final Queue<String> partial = new ConcurrentLinkedQueue<>();
	private final AtomicLong seed = new AtomicLong();

	@Test
	void keepsEveryAcknowledgedPicture() throws Exception {
		ServiceProcess.Launch launch = new ServiceProcess.Launch(folder);
		Random moments = new Random(42);

		for (int kill = 0; kill < KILLS; kill++) {
			killUnderLoad(launch, 1 + moments.nextInt(60));
			System.out.println("kill " + (kill + 1) + " of " + KILLS + ", acknowledged " + acknowledged.size());
		}
		try (ServiceProcess last = launch.start()) {
			assertThat(files(launch.images().resolve(INCOMING))).isEmpty();
			assertServed(launch);
			awaitReconciled(last);
		}

		System.out.println(KILLS + " kills, " + acknowledged.size() + " acknowledged, " + sent.size() + " sent");
		assertThat(partial).isEmpty();
		assertThat(acknowledged).hasSizeGreaterThan(KILLS);
		assertCatalogued(launch);
	}

	/** Kills once so many pictures were acknowledged; the moment within an upload is chance. */
	private void killUnderLoad(ServiceProcess.Launch launch, int acknowledgements) throws Exception {
		ServiceProcess service = launch.start();
		CountDownLatch enough = new CountDownLatch(acknowledgements);
		AtomicBoolean isOver = new AtomicBoolean();
		List<Thread> clients = new ArrayList<>();
		for (int client = 0; client < CLIENTS; client++) {
			clients.add(Thread.ofVirtual().start(() -> upload(launch.port(), enough, isOver)));
		}
		clients.add(Thread.ofPlatform().start(() -> readAll(launch.images(), isOver)));
		assertThat(enough.await(60, TimeUnit.SECONDS)).isTrue();
		service.kill();
		isOver.set(true);
		for (Thread client : clients) {
			assertThat(client.join(Duration.ofSeconds(60))).isTrue();
		}
		assertThat(files(launch.images().resolve(INCOMING))).hasSizeLessThanOrEqualTo(CLIENTS);
	}

	private void upload(int port, CountDownLatch enough, AtomicBoolean isOver) {
		while (!isOver.get()) {
			byte[] picture = Noise.png(seed.incrementAndGet(), PICTURE_BYTES);
			sent.add(Uploads.sha256(picture));
			try {
				RawExchange.Answer answer = Uploads.send(port, picture, ANSWER);
				if (answer.status() == 201 && answer.rest().endsWith("}")) {
					acknowledged.add(Acknowledged.of(answer));
					enough.countDown();
				}
			} catch (IOException killed) {
				return;
			}
		}
	}

	/** Reads as nginx does, by name, whatever is there. */
	private void readAll(Path images, AtomicBoolean isOver) {
		Set<Path> seen = ConcurrentHashMap.newKeySet();
		while (!isOver.get()) {
			try {
				for (Path file : files(images)) {
					if (seen.add(file) && !sent.contains(Uploads.sha256(Files.readAllBytes(file)))) {
						partial.add(file.toString());
					}
				}
			} catch (NoSuchFileException gone) {
				// an upload that was undone
			} catch (IOException failure) {
				partial.add(failure.toString());
			}
		}
	}

	private void assertServed(ServiceProcess.Launch launch) throws IOException {
		for (Acknowledged picture : acknowledged) {
			assertThat(Uploads.sha256(Files.readAllBytes(launch.images().resolve(picture.fileName()))))
					.isEqualTo(picture.sha256());
		}
		Acknowledged any = acknowledged.element();
		assertThat(Uploads.get(launch.port(), "/images/" + any.fileName(), ANSWER).status()).isEqualTo(200);
	}

	private static void awaitReconciled(ServiceProcess service) throws InterruptedException {
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
		while (service.console().stream().noneMatch(line -> line.contains("store and catalogue reconciled"))) {
			assertThat(System.nanoTime()).isLessThan(end);
			TimeUnit.MILLISECONDS.sleep(20);
		}
	}

	private void assertCatalogued(ServiceProcess.Launch launch) throws IOException {
		List<String> report = new ArrayList<>();
		Path database = launch.images().resolve(".catalogue/catalogue.db");
		try (SqliteImageCatalogue catalogue = new SqliteImageCatalogue(database)) {
			int problems = new Check(new FileImageStore(launch.images(), 0), catalogue, report::add)
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
