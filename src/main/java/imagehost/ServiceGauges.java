package imagehost;

import imagehost.catalogue.ImageCatalogue;
import imagehost.gate.Decoders;
import imagehost.gate.MemoryGate;
import imagehost.gate.ReadingGates;
import imagehost.metrics.UploadMetrics;
import imagehost.repair.Leftovers;
import imagehost.storage.ImageStore;
import imagehost.storage.ImageStore.Capacity;

/** What is asked for when metrics are read, in place of being counted. */
final class ServiceGauges {
	private ServiceGauges() {
	}

	/** All of them. */
	static void of(UploadMetrics metrics, ImageCatalogue catalogue, Leftovers leftovers, ImageStore store,
			ReadingGates gates) {
		ofCatalogue(metrics, catalogue);
		ofStore(metrics, store);
		ofGates(metrics, gates.memory(), gates.decoders());
		ofLeftovers(metrics, leftovers);
	}

	private static void ofCatalogue(UploadMetrics metrics, ImageCatalogue catalogue) {
		WhileItAnswers asked = new WhileItAnswers();
		metrics.gauge("imagehost_catalogue_images", "Images in the catalogue.",
				asked.value(() -> catalogue.totals().images()));
		metrics.gauge("imagehost_catalogue_waiting", "Requests that wait for a connection to the catalogue.",
				catalogue::waiting);
		metrics.gauge("imagehost_leader", "1 where this backend looks after what others have left.",
				asked.value(() -> catalogue.leads() ? 1 : 0));
		metrics.gauge("imagehost_catalogue_listed_images", "Images that the catalogue's pages show.",
				asked.value(() -> catalogue.totals().listed()));
		metrics.gauge("imagehost_catalogue_bytes", "Bytes of the images in the catalogue.",
				asked.value(() -> catalogue.totals().size()));
		metrics.gauge("imagehost_reports", "Reports of visitors that are open.",
				asked.value(() -> catalogue.reports().count()));
	}

	private static void ofLeftovers(UploadMetrics metrics, Leftovers leftovers) {
		metrics.gauge("imagehost_leftovers", "Images of deletions and failed uploads that are still to be removed.",
				new WhileItAnswers().value(leftovers::count));
	}

	/** Not a number where the store cannot say. */
	private static void ofStore(UploadMetrics metrics, ImageStore store) {
		metrics.gauge("imagehost_storage_free_bytes", "Bytes free on the volume of the images.",
				() -> store.capacity().map(Capacity::freeBytes).map(Long::doubleValue).orElse(Double.NaN));
	}

	private static void ofGates(UploadMetrics metrics, MemoryGate memory, Decoders decoders) {
		metrics.gauge("imagehost_upload_memory_free_bytes", "Bytes of memory that uploads may still take.",
				memory::freeBytes);
		metrics.gauge("imagehost_decoders_free", "Decoders that are idle.", decoders::free);
	}
}
