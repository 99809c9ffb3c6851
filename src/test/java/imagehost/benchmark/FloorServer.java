package imagehost.benchmark;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.UUID;
import org.apache.catalina.startup.Tomcat;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletDiskFileUpload;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;

/**
 * The floor under every upload of this stack: Tomcat, Jersey and FileUpload take a form and write its file. Nothing is
 * looked at, forced, recorded or logged; what the service takes longer is the price of its promises.
 */
public final class FloorServer {
	private FloorServer() {
	}

	/**
	 * Serves until the process is ended: {@code POST /upload}.
	 *
	 * @param arguments port on the loopback; folder for files; folder for Tomcat
	 */
	public static void main(String[] arguments) throws Exception {
		Tomcat tomcat = new Tomcat();
		tomcat.setBaseDir(arguments[2]);
		tomcat.setPort(Integer.parseInt(arguments[0]));
		tomcat.getConnector().setProperty("address", "127.0.0.1");
		tomcat.getConnector().setProperty("maxKeepAliveRequests", "-1");
		var context = tomcat.addContext("", null);
		var resources = new ResourceConfig().register(new Uploads(new File(arguments[1]).toPath()));
		Tomcat.addServlet(context, "jersey", new ServletContainer(resources));
		context.addServletMappingDecoded("/*", "jersey");
		tomcat.start();
		tomcat.getServer().await();
	}

	/** Takes files. */
	@Path("/upload")
	public static final class Uploads {
		private final java.nio.file.Path folder;

		Uploads(java.nio.file.Path folder) {
			this.folder = folder;
		}

		/** Writes the first file of a form. */
		@POST
		public Response upload(@Context HttpServletRequest request) throws IOException {
			FileItemInputIterator parts = new JakartaServletDiskFileUpload().getItemIterator(request);
			while (parts.hasNext()) {
				FileItemInput part = parts.next();
				if (!part.isFormField()) {
					String name = UUID.randomUUID() + ".jpg";
					java.nio.file.Path unfinished = folder.resolve(name + ".part");
					try (InputStream content = part.getInputStream()) {
						Files.copy(content, unfinished);
					}
					Files.move(unfinished, folder.resolve(name));
					return Response.status(201).entity("/" + name).build();
				}
			}
			return Response.status(400).build();
		}
	}
}
