package imagehost.compat;

import imagehost.failure.Fault;
import imagehost.http.Failure;
import imagehost.intake.UploadRequest;
import imagehost.upload.Outcome;
import imagehost.upload.Receipt;
import imagehost.upload.UploadDesk;
import imagehost.upload.Uploaded;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** An upload of one image. */
abstract class UploadAdapter extends AdapterServlet {
	private static final long serialVersionUID = 1L;

	private final transient UploadDesk desk;

	UploadAdapter(UploadDesk desk) {
		super("POST");
		this.desk = desk;
	}

	/** The request as the intake reads it: the ways of this service to give a token and a file. */
	abstract UploadRequest upload(HttpServletRequest request) throws IOException;

	/** Has the image stored. */
	Receipt receive(UploadRequest upload, HttpServletRequest request) {
		return desk.receive(upload);
	}

	final UploadDesk desk() {
		return desk;
	}

	/** Writes the answer about an image that is stored. */
	abstract void write(Uploaded uploaded, HttpServletRequest request, HttpServletResponse response)
			throws IOException;

	@Override
	final void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
		switch (receive(upload(request).single(), request).first()) {
			case Outcome.Stored(Uploaded uploaded) -> write(uploaded, request, response);
			case Outcome.Failed(Fault fault) -> fail(Failure.of(fault), request, response);
		}
	}
}
