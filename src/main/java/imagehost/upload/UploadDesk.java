package imagehost.upload;

import imagehost.failure.Fault;
import imagehost.image.RejectedException;
import imagehost.intake.UploadReader;
import imagehost.intake.UploadRequest;
import org.jspecify.annotations.Nullable;

/**
 * Takes uploads in from every route: has the request read, each of its files stored, and every outcome that is not a
 * success noted in the action log and the metrics. Safe for many threads.
 */
public final class UploadDesk {
	private final UploadReader reader;
	private final UploadService uploads;
	private final UploadNotes notes;
	private final long mostOfOneImage;

	/** @param mostOfOneImage what one image may take, in the units of {@link imagehost.image.Effort} */
	public UploadDesk(UploadReader reader, UploadService uploads, UploadNotes notes, long mostOfOneImage) {
		this.reader = reader;
		this.uploads = uploads;
		this.notes = notes;
		this.mostOfOneImage = mostOfOneImage;
	}

	/**
	 * Stores the images of a request, one after the other as they come in. What is stored is durable at once, also when
	 * the request ends badly behind it.
	 */
	public Receipt receive(UploadRequest request) {
		return receive(request, UploadCondition.NONE);
	}

	/** The same where something further must hold before anything is stored. */
	public Receipt receive(UploadRequest request, UploadCondition condition) {
		try {
			String header = request.headers().idempotencyKey();
			ReceiptWriter writer = writer(header == null ? null : IdempotencyKey.parse(header), condition);
			reader.read(request, writer);
			return writer.receipt();
		} catch (RejectedException malformedKey) {
			ReceiptWriter writer = writer(null, condition);
			writer.fault(Fault.of(malformedKey), request.headers().name());
			return writer.receipt();
		}
	}

	private ReceiptWriter writer(@Nullable IdempotencyKey key, UploadCondition condition) {
		return new ReceiptWriter(uploads, notes, key, new StoringBudget(System::nanoTime, mostOfOneImage), condition);
	}
}
