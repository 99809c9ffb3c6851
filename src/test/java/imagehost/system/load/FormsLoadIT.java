package imagehost.system.load;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.system.Form;
import imagehost.system.ResidentMemory;
import imagehost.system.RunningServer;
import imagehost.system.TestImages;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The largest forms that the service accepts, many at once, in the memory of the container. */
@Timeout(300)
final class FormsLoadIT {
	/** More of them by {@code -Dimagehost.load.forms=40}. */
	private static final int FORMS = Integer.getInteger("imagehost.load.forms", 6);
	private static final int FILE_BYTES = 5_200_000;
	private static final int FILES = 6;
	/** As 34 % of 512 MB in the container. */
	private static final String HEAP = "-Xmx174m";

	@Test
	void storesTheLargestFormsInBoundedMemory() throws Exception {
		try (RunningServer server = RunningServer.start(Map.of(), HEAP)) {
			byte[] request = largestForm();
			Queue<Integer> statuses = new ConcurrentLinkedQueue<>();
			long start = System.nanoTime();
			for (int form = 0; form < FORMS; form++) {
				Thread.ofVirtual().start(() -> statuses.add(server.client().exchange(request).status()));
			}

			long slowest = 0;
			while (statuses.size() < FORMS) {
				long asked = System.nanoTime();
				assertThat(server.client().get("/").status()).isEqualTo(200);
				slowest = Math.max(slowest, System.nanoTime() - asked);
			}

			long resident = ResidentMemory.peakKib(server.process());
			System.out.printf("%d forms of %d bytes: %s in %d ms, slowest page %d ms, peak RSS %d KiB%n", FORMS,
					request.length, statuses, (System.nanoTime() - start) / 1_000_000, slowest / 1_000_000, resident);
			assertThat(statuses).isNotEmpty().allMatch(status -> status == 201 || status == 207 || status == 503);
			assertThat(statuses).contains(201);
			assertThat(resident).isBetween(ResidentMemory.MIN_SERVICE_KIB, ResidentMemory.MAX_KIB);
		}
	}

	private static byte[] largestForm() {
		Form form = new Form();
		for (int file = 0; file < FILES; file++) {
			form.file("a.png", TestImages.noise(file, FILE_BYTES));
		}
		return form.request();
	}
}
