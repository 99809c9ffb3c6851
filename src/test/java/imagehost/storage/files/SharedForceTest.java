package imagehost.storage.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class SharedForceTest {
	private static final int WAITING = 7;

	@TempDir
	private Path folder;
	private final BlockedSteps steps = new BlockedSteps();

	@Test
	void thoseThatWaitShareTheNextForce() throws Exception {
		List<FutureTask<Void>> forces = firstAndWaiting();
		steps.mayGo.countDown();

		for (FutureTask<Void> force : forces) {
			force.get();
		}
		assertThat(steps.forces).hasValue(2);
	}

	@Test
	void aChangeBehindTheLastForceIsForcedAnew() throws IOException {
		steps.mayGo.countDown();
		SharedForce names = new SharedForce(folder, steps);

		names.force();
		names.force();

		assertThat(steps.forces).hasValue(2);
	}

	@Test
	void aFailedForceFailsForAllThatSharedIt() throws Exception {
		steps.failing = 2;
		List<FutureTask<Void>> forces = firstAndWaiting();
		steps.mayGo.countDown();

		forces.removeFirst().get();
		for (FutureTask<Void> force : forces) {
			assertThatThrownBy(force::get).hasStackTraceContaining("Input/output error");
		}
		assertThat(steps.forces).hasValue(2);
	}

	@Test
	void worksOnBehindAFailedForce() throws IOException {
		steps.failing = 1;
		steps.mayGo.countDown();
		SharedForce names = new SharedForce(folder, steps);

		assertThatThrownBy(names::force).isInstanceOf(IOException.class);
		assertThatCode(names::force).doesNotThrowAnyException();
	}

	/** The first is in its force, the others wait for it. */
	private List<FutureTask<Void>> firstAndWaiting() {
		SharedForce names = new SharedForce(folder, steps);
		List<FutureTask<Void>> forces = new ArrayList<>();
		for (int number = 0; number <= WAITING; number++) {
			FutureTask<Void> force = new FutureTask<>(() -> {
				names.force();
				return null;
			});
			forces.add(force);
			Thread thread = Thread.ofPlatform().daemon().start(force);
			while (thread.getState() != Thread.State.WAITING) {
				Thread.onSpinWait();
			}
		}
		return forces;
	}

	private static final class BlockedSteps extends FileSteps {
		private final CountDownLatch mayGo = new CountDownLatch(1);
		private final AtomicInteger forces = new AtomicInteger();
		private int failing;

		@Override
		void forceFolder(Path folder) throws IOException {
			int number = forces.incrementAndGet();
			try {
				mayGo.await();
			} catch (InterruptedException cause) {
				throw new IOException(cause);
			}
			if (number == failing) {
				throw new IOException("Input/output error");
			}
			super.forceFolder(folder);
		}
	}
}
