package imagehost.upload;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Proxy;

/** A request that has a type and a body, and knows nothing else. */
final class BodyRequest {
	private BodyRequest() {
	}

	static HttpServletRequest of(String contentType, byte[] body) {
		ServletInputStream in = new BytesInput(body);
		return (HttpServletRequest) Proxy.newProxyInstance(BodyRequest.class.getClassLoader(),
				new Class<?>[]{HttpServletRequest.class}, (_, method, _) -> switch (method.getName()) {
					case "getContentType" -> contentType;
					case "getContentLength" -> body.length;
					case "getContentLengthLong" -> (long) body.length;
					case "getInputStream" -> in;
					case "getHeader", "getCharacterEncoding" -> null;
					default -> throw new UnsupportedOperationException(method.getName());
				});
	}

	private static final class BytesInput extends ServletInputStream {
		private final ByteArrayInputStream bytes;

		BytesInput(byte[] body) {
			bytes = new ByteArrayInputStream(body);
		}

		@Override
		public int read() {
			return bytes.read();
		}

		@Override
		public int read(byte[] target, int offset, int length) {
			return bytes.read(target, offset, length);
		}

		@Override
		public boolean isFinished() {
			return bytes.available() == 0;
		}

		@Override
		public boolean isReady() {
			return true;
		}

		@Override
		public void setReadListener(ReadListener listener) {
			throw new UnsupportedOperationException("read blocking only");
		}
	}
}
