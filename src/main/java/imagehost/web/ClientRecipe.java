package imagehost.web;

import imagehost.http.Links;
import imagehost.http.RequestContext;
import imagehost.http.Routes;
import java.util.List;

/**
 * What to enter in a client so that it sends images here.
 *
 * @param id of its line
 * @param client its name
 * @param text what to do, in the reader's language
 * @param value what to copy: an address, a command or a line of HTML, with this host in it
 */
public record ClientRecipe(String id, String client, String text, String value) {

	/** All of them, in the order of the page. */
	static List<ClientRecipe> all(RequestContext context) {
		Links links = context.links();
		String host = links.to(Routes.HOME).replaceFirst("/$", "");
		return List.of(
				of(context, "picgo", "PicGo, PicList",
						"curl -o ~/.picgo/config.json " + links.to(Routes.PICGO)),
				of(context, "typora", "Typora", "sh ~/imagehost-upload.sh"),
				of(context, "obsidian", "Obsidian: Image Auto Upload", links.to(Routes.OBSIDIAN_UPLOAD)),
				of(context, "sharex", "ShareX", links.to(Routes.SHAREX)),
				of(context, "greenshot", "Greenshot", "ImgurApi3Url=" + host + "/3"),
				of(context, "ksnip", "ksnip", host),
				of(context, "scripts", "Flameshot, Spectacle, xfce4-screenshooter, VS Code",
						"curl -O " + links.to(Routes.UPLOAD_SCRIPT)),
				of(context, "lsky", "Lsky", host),
				of(context, "chevereto", "Chevereto", links.to(Routes.CHEVERETO_UPLOAD)),
				of(context, "imgbb", "ImgBB", links.to(Routes.IMGBB_UPLOAD)),
				of(context, "forum", "phpBB, XenForo, Discourse, IPB, MyBB, NodeBB",
						"<script async src=\"" + links.to(Routes.POP_UP_SCRIPT) + "\" data-url=\""
								+ links.to(Routes.UPLOAD) + "\"></script>"));
	}

	private static ClientRecipe of(RequestContext context, String id, String client, String value) {
		return new ClientRecipe(id, client, context.messages().text("page.api.recipe." + id), value);
	}
}
