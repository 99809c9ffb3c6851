package imagehost.system.scale;

import imagehost.system.Answer;
import imagehost.system.RawHttp;
import imagehost.system.RunningServer;
import imagehost.system.UploadedImage;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/** Somebody who goes on reading all images that there are at first. */
final class ImageReader implements AutoCloseable {
	private final RawHttp http;
	private final AtomicBoolean isOver = new AtomicBoolean();
	private final List<String> failures = new CopyOnWriteArrayList<>();
	private Thread thread = Thread.ofVirtual().unstarted(() -> {
	});

	ImageReader(RunningServer server) {
		this.http = new RawHttp(server.port());
	}

	void readAll(List<UploadedImage> images) {
		List<UploadedImage> read = List.copyOf(images.subList(1, images.size())); // the first is deleted
		thread = Thread.ofVirtual().start(() -> {
			for (int number = 0; !isOver.get(); number = (number + 1) % read.size()) {
				Answer answer = http.get(read.get(number).path());
				if (answer.status() != 200) {
					failures.add(answer.head());
				}
			}
		});
	}

	List<String> failures() throws InterruptedException {
		close();
		return failures;
	}

	@Override
	public void close() throws InterruptedException {
		isOver.set(true);
		thread.join();
	}
}
