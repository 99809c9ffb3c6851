package imagehost.compat;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a server of PicGo answers.
 *
 * @param result the links of the stored images, in their order
 * @param msg why not all images were stored; null when they were
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ObsidianAnswer(boolean success, List<String> result, @Nullable String msg) {
}
