package imagehost.compat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes answers in Imgur's form: JSON, or XML where the address ends so, as that of Greenshot and ksnip. */
final class ImgurWriter {
	private static final ObjectMapper JSON = new ObjectMapper();
	private static final String UTF_8 = StandardCharsets.UTF_8.name();

	private ImgurWriter() {
	}

	static void write(ImgurAnswer answer, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		if (request.getRequestURI().endsWith(".xml")) {
			AdapterServlet.write("text/xml;charset=UTF-8", xml(answer), response);
		} else {
			AdapterServlet.write(answer, response);
		}
	}

	/** The frame is the element {@code data}, what is in it are elements in it. */
	private static byte[] xml(ImgurAnswer answer) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, UTF_8);
			xml.writeStartDocument(UTF_8, "1.0");
			xml.writeStartElement("data");
			xml.writeAttribute("success", answer.success() ? "1" : "0");
			xml.writeAttribute("status", Integer.toString(answer.status()));
			writeData(JSON.valueToTree(answer.data()), xml);
			xml.writeEndElement();
			xml.writeEndDocument();
			xml.close();
		} catch (XMLStreamException nothingIsWrittenToTheClientYet) {
			throw new IllegalStateException(nothingIsWrittenToTheClientYet);
		}
		return bytes.toByteArray();
	}

	private static void writeData(JsonNode data, XMLStreamWriter xml) throws XMLStreamException {
		if (data.isValueNode()) {
			xml.writeCharacters(data.asText());
		}
		for (Map.Entry<String, JsonNode> member : data.properties()) {
			xml.writeStartElement(member.getKey());
			xml.writeCharacters(member.getValue().asText());
			xml.writeEndElement();
		}
	}
}
