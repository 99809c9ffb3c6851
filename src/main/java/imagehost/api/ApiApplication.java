package imagehost.api;

import imagehost.album.AlbumAccess;
import imagehost.album.AlbumService;
import imagehost.catalogue.ImageCatalogue;
import imagehost.deletion.DeletionAccess;
import imagehost.deletion.DeletionService;
import imagehost.editing.EditingService;
import imagehost.intake.UploadTokens;
import imagehost.upload.UploadDesk;
import org.glassfish.jersey.jackson.JacksonFeature;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;

/** The JAX-RS application: every resource, made by hand from what it needs. */
public final class ApiApplication extends ResourceConfig {
	public ApiApplication(UploadDesk desk, UploadTokens tokens, ImageCatalogue catalogue,
			DeletionService deletion, EditingService editing, DeletionAccess access, AlbumService albums,
			AlbumAccess albumAccess) {
		UploadAnswers uploads = new UploadAnswers(desk, albums, albumAccess);
		register(new UploadResource(uploads));
		register(new ImagesResource(uploads, catalogue, deletion, editing, access));
		register(new AlbumsResource(albums, albumAccess, tokens));
		register(new OembedResource(catalogue));
		register(ProblemMapper.class);
		register(JacksonFeature.withoutExceptionMappers());
		// Nothing is looked for on the class path: it costs start time, and only what is registered here may run.
		property(ServerProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true);
		property(ServerProperties.METAINF_SERVICES_LOOKUP_DISABLE, true);
		property(ServerProperties.WADL_FEATURE_DISABLE, true);
		property(ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true);
	}
}
