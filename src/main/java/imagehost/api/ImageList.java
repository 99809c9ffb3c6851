package imagehost.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of listed images, newest first.
 *
 * @param next absolute link of the next page; absent on the last
 * @param previous absolute link of the previous page; absent on the first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImageList(List<ImageDocument> images, @Nullable String next, @Nullable String previous) {
}
