package imagehost.upload;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.failure.Fault;
import imagehost.image.Effort;
import imagehost.image.RejectedException;
import imagehost.image.Rejection;
import imagehost.image.SampleImages;
import imagehost.image.png.PngBytes;
import imagehost.intake.IncomingFile;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What ends a request before its last file. */
class ReceiptWriterTest extends NotedUploadsTest {
	@Test
	void storesAFileOnlyWhereTheFieldsBeforeItAllowThat() {
		ReceiptWriter writer = new ReceiptWriter(uploads, notes, null,
				new StoringBudget(System::nanoTime, Effort.MOST_OF_ONE_IMAGE), fields -> {
					if (!fields.containsKey("album")) {
						throw new RejectedException(Rejection.ALBUM_KEY_WRONG);
					}
				});

		assertThat(writer.file(file())).isTrue();
		assertThat(writer.receipt().isSingle()).isTrue();
		assertThat(store.size()).isZero();
		writer.field("album", "a");
		assertThat(writer.file(file())).isTrue();

		assertThat(store.size()).isOne();
		assertThat(writer.receipt().isSingle()).isFalse();
		assertThat(counter("imagehost_rejections", "reason", Rejection.ALBUM_KEY_WRONG.code())).isOne();
	}

	@Test
	void storesNoFurtherFileWhenTheTimeOfTheRequestIsUsedUp() {
		AtomicLong nanos = new AtomicLong();
		// Each look at the clock is 21 s later than the one before: a file takes so long.
		ReceiptWriter writer = new ReceiptWriter(uploads, notes, null,
				new StoringBudget(() -> nanos.addAndGet(Duration.ofSeconds(21).toNanos()), Effort.MOST_OF_ONE_IMAGE),
				UploadCondition.NONE);

		assertThat(writer.file(file())).isTrue();
		assertThat(writer.file(file())).isTrue();
		assertThat(writer.file(file())).isFalse();

		assertThat(store.size()).isEqualTo(2);
		assertThat(writer.receipt().outcomes().getLast()).isInstanceOfSatisfying(Outcome.Failed.class,
				failed -> assertThat(failed.fault()).isInstanceOfSatisfying(Fault.OfServer.class,
						fault -> assertThat(fault.kind()).isEqualTo(Fault.Kind.OVERLOADED)));
	}

	@Test
	void countsTheTimeOfARefusedFileToo() {
		AtomicLong nanos = new AtomicLong();
		ReceiptWriter writer = new ReceiptWriter(uploads, notes, null,
				new StoringBudget(() -> nanos.addAndGet(Duration.ofSeconds(41).toNanos()), Effort.MOST_OF_ONE_IMAGE),
				UploadCondition.NONE);
		IncomingFile refused = new IncomingFile("a.exe", Optional.empty(), new IncomingFile.Whole(new byte[9], () -> {
		}));

		assertThat(writer.file(refused)).isTrue();
		assertThat(writer.file(file())).isFalse();

		assertThat(counter("imagehost_rejections", "reason", Rejection.EXTENSION_NOT_ALLOWED.code())).isOne();
	}

	@Test
	void looksAtNoFurtherFileWhenItTookTooMuchToRefuseThoseBefore() {
		byte[] twoRows = Arrays.copyOf(PngBytes.rows4x3(), 10);
		byte[] cutShort = PngBytes.grey4x3().data(twoRows).end();
		ReceiptWriter writer = new ReceiptWriter(uploads, notes, null,
				new StoringBudget(System::nanoTime, 3 * (2 * (10 + 5) + 105L * cutShort.length + 1_000)),
				UploadCondition.NONE);

		for (int file = 1; file <= 3; file++) {
			assertThat(writer.file(file(cutShort))).isTrue();
		}
		assertThat(writer.file(file())).isTrue();

		assertThat(store.size()).isZero();
		assertThat(counter("imagehost_rejections", "reason", Rejection.PNG_ROWS_MISSING.code())).isEqualTo(3);
		assertThat(counter("imagehost_rejections", "reason", Rejection.TOO_MUCH_REFUSED.code())).isOne();
	}

	private static IncomingFile file() {
		return file(SampleImages.png(4, 3));
	}

	private static IncomingFile file(byte[] content) {
		return new IncomingFile("a.png", Optional.empty(), new IncomingFile.Whole(content, () -> {
		}));
	}
}
