package imagehost.web;

import imagehost.http.Failure;
import imagehost.http.RequestContext;
import imagehost.image.RejectedException;
import imagehost.image.Rejection;
import imagehost.language.Messages;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** {@code GET /api/}: the interface for programs, for people; {@code openapi.yaml} describes all of it. */
final class ApiPage extends Page {
	private static final long serialVersionUID = 1L;

	ApiPage() {
		super(READ);
	}

	@Override
	protected void doGet(HttpServletRequest request, HttpServletResponse response)
			throws ServletException, IOException {
		RequestContext context = RequestContext.of(request);
		List<Code> codes = Arrays.stream(Rejection.values()).map(rejection -> Code.of(rejection, context.messages()))
				.toList();
		View.show(request, response, "api", new ApiView(ApiOperation.all(context), ClientRecipe.all(context), codes),
				View.REVALIDATE);
	}

	/**
	 * Why an upload may be refused.
	 *
	 * @param sentence with the names of its facts in braces
	 */
	public record Code(String code, int status, String sentence) {
		static Code of(Rejection rejection, Messages messages) {
			Failure failure = Failure.of(new RejectedException(rejection));
			return new Code(failure.code(), failure.status(), messages.text(failure.textKey()));
		}
	}

	/** Shown by {@code api.jsp}. */
	public record ApiView(List<ApiOperation> operations, List<ClientRecipe> recipes, List<Code> codes) {
	}
}
