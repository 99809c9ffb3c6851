package imagehost.repair;

import imagehost.catalogue.CatalogueQuery;
import imagehost.catalogue.Refusal;
import imagehost.catalogue.Refusals;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes the list of refused files from one catalogue to another. */
final class RefusalCopy {
	private RefusalCopy() {
	}

	/** All of them, the oldest first. */
	static List<Refusal> read(Refusals from) {
		List<Refusal> all = new ArrayList<>();
		Optional<Long> before = Optional.empty();
		List<Refusal> some;
		do {
			some = from.newest(before, CatalogueQuery.MAX_LIMIT);
			all.addAll(some);
			before = some.isEmpty() ? before : Optional.of(some.getLast().number());
		} while (!some.isEmpty());
		return all.reversed();
	}

	static void write(List<Refusal> refusals, Refusals to) {
		refusals.forEach(refused -> to.add(refused.sha256(), refused.name(), refused.refusedAt()));
	}
}
