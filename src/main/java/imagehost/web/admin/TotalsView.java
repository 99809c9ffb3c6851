package imagehost.web.admin;

import imagehost.catalogue.ImageCatalogue.Totals;
import imagehost.http.RequestContext;
import imagehost.language.LocalFormat;
import imagehost.storage.ImageStore;
import imagehost.storage.ImageStore.Capacity;
import java.util.Optional;

/** How much there is, in words. */
public record TotalsView(String images, String listed, String unlisted, String size, String used, String free) {
	static TotalsView of(Totals totals, ImageStore store, RequestContext context) {
		LocalFormat write = new LocalFormat(context.language());
		Optional<Capacity> room = store.capacity();
		return new TotalsView(write.number(totals.images()), write.number(totals.listed()),
				write.number(totals.images() - totals.listed()), write.size(totals.size()),
				room.map(Capacity::usedBytes).map(write::size).orElse("–"),
				room.map(Capacity::freeBytes).map(write::size).orElse("–"));
	}
}
