package imagehost.upload;

import imagehost.failure.Fault;
import imagehost.image.Effort;
import imagehost.image.RejectedException;
import imagehost.intake.IncomingFile;
import imagehost.intake.UploadReceiver;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Has each file of one request stored as it comes in, and writes down what became of it. For one thread. */
final class ReceiptWriter implements UploadReceiver {
	private final UploadService uploads;
	private final UploadNotes notes;
	private final @Nullable IdempotencyKey key;
	private final StoringBudget budget;
	private final UploadCondition condition;
	private final List<Outcome> outcomes = new ArrayList<>();
	private final Map<String, String> fields = new HashMap<>();

	/**
	 * @param key of the whole request; null when the client will not repeat it
	 * @param budget of the whole request
	 */
	ReceiptWriter(UploadService uploads, UploadNotes notes, @Nullable IdempotencyKey key, StoringBudget budget,
			UploadCondition condition) {
		this.uploads = uploads;
		this.notes = notes;
		this.key = key;
		this.budget = budget;
		this.condition = condition;
	}

	/**
	 * After a fault of the server no further file is wanted: those behind it will not fare better, and each would wait.
	 */
	@Override
	public boolean file(IncomingFile file) {
		Effort effort = budget.effort();
		try (var _ = budget.spend()) {
			condition.require(fields);
			IdempotencyKey keyOfFile = key == null ? null : key.ofFile(outcomes.size());
			outcomes.add(new Outcome.Stored(uploads.upload(file, keyOfFile, effort)));
			return true;
		} catch (RejectedException rejected) {
			budget.refuse(effort);
			fault(Fault.of(rejected), file.givenName());
			return true;
		} catch (RuntimeException failure) {
			fault(Fault.of(failure), file.givenName());
			return false;
		}
	}

	@Override
	public void field(String name, String value) {
		fields.put(name, value);
	}

	@Override
	public void fault(Fault fault, String name) {
		notes.failed(fault, name);
		outcomes.add(new Outcome.Failed(fault));
	}

	Receipt receipt() {
		return new Receipt(outcomes, fields);
	}
}
