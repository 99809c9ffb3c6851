package imagehost.upload;

import java.util.List;
import java.util.Map;

/**
 * What became of a request: an outcome for each of its files, in their order. A fault of the request itself ends it and
 * stands last, in the place of the file that was being read; files behind it were not looked at.
 *
 * @param outcomes at least one
 * @param fields of a form that mean nothing to an upload, as far as the request was read
 */
public record Receipt(List<Outcome> outcomes, Map<String, String> fields) {
	public Receipt {
		outcomes = List.copyOf(outcomes);
		fields = Map.copyOf(fields);
	}

	/** Whether there is one outcome, which is then that of the whole request. */
	public boolean isSingle() {
		return outcomes.size() == 1;
	}

	/** What became of the first file. */
	public Outcome first() {
		return outcomes.getFirst();
	}
}
