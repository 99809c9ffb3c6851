import client.ApiClient;
import client.ApiException;
import client.api.ImagesApi;
import client.model.Image;
import client.model.ImageList;
import client.model.UploadedImage;
import com.fasterxml.jackson.databind.DeserializationFeature;
import java.io.File;

/** The whole life of an image by the generated client: uploaded, listed, asked for, deleted, gone. */
public final class Cycle {
	private Cycle() {
	}

	public static void main(String[] arguments) throws ApiException {
		ApiClient client = new ApiClient();
		// Else whatever has other members passes for a list of files, too, and the answer is one of both.
		client.setObjectMapper(ApiClient.createDefaultObjectMapper()
				.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES));
		client.updateBaseUri(arguments[0]);
		ImagesApi images = new ImagesApi(client);

		UploadedImage uploaded = images.upload(ImagesApi.APIUploadRequest.newBuilder()._file(new File(arguments[1]))
				.acceptLanguage("en").build()).getUploadedImage();
		String id = uploaded.getId();
		ImageList page = images.listImages(ImagesApi.APIListImagesRequest.newBuilder().limit(100).build());
		boolean isListed = page.getImages().stream().anyMatch(image -> image.getId().equals(id));
		Image found = images.getImage(ImagesApi.APIGetImageRequest.newBuilder().id(id).build());
		client.setRequestInterceptor(request -> request.header("X-Delete-Key", uploaded.getDeleteKey()));
		new ImagesApi(client).deleteImage(ImagesApi.APIDeleteImageRequest.newBuilder().id(id).build());
		System.out.println(found.getUrl() + " " + found.getWidth() + "x" + found.getHeight() + " listed " + isListed
				+ " then " + statusOf(images, id));
	}

	private static int statusOf(ImagesApi images, String id) {
		try {
			images.getImage(ImagesApi.APIGetImageRequest.newBuilder().id(id).build());
			return 200;
		} catch (ApiException gone) {
			return gone.getCode();
		}
	}
}
