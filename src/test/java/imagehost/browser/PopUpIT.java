package imagehost.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import imagehost.system.TestImages;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.WebElement;

/** The button for forums: a page of another site, our upload page in a window of its own, and back. */
class PopUpIT extends BrowserTest {
	private static final String PAGE = """
			<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Forum</title>
			<input id="title"><textarea id="message" rows="8">Look:</textarea>
			<div id="rich" contenteditable="true" style="height: 90px"></div>
			<script async src="SITE/sdk/pup.js" data-url="SITE/upload" ATTRIBUTES></script></html>
			""";

	private HttpServer forum;
	private String attributes = "";

	@BeforeAll
	void openForum() throws IOException {
		forum = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		forum.createContext("/", exchange -> {
			byte[] page = PAGE.replace("SITE", url("")).replace("ATTRIBUTES", attributes)
					.getBytes(StandardCharsets.UTF_8);
			exchange.getResponseHeaders().set("Content-Type", "text/html");
			exchange.sendResponseHeaders(200, page.length);
			try (OutputStream body = exchange.getResponseBody()) {
				body.write(page);
			}
		});
		forum.start();
	}

	@AfterAll
	void closeForum() {
		forum.stop(0);
	}

	@ParameterizedTest
	@CsvSource({"'',\\[img\\]LINK\\[/img\\]", "data-auto-insert='markdown-embed',!\\[cat\\.png\\]\\(LINK\\)",
			"data-auto-insert='direct-links',LINK", "data-auto-insert='viewer-links',http://[^/]*/i/[0-9a-z]{16}"})
	void putsTheCodeIntoTheMessage(String wanted, String code) throws IOException {
		attributes = wanted;
		openMessage();

		upload("#message");

		browser.await("the code is there", () -> value(browser.find("#message")).endsWith("\n"));
		assertThat(value(browser.find("#message")))
				.matches("Look:\n" + code.replace("LINK", "http://[^/]*/images/[0-9a-z]{16}\\.png") + "\n");
	}

	@Test
	void putsThePictureItselfIntoARichEditor() throws IOException {
		attributes = "";
		openMessage();

		upload("#rich");

		WebElement image = browser.await("#rich img");
		assertThat(image.getDomAttribute("src")).startsWith(url("/images/"));
	}

	@Test
	void leavesFieldsForALineAlone() {
		openMessage();

		assertThat(browser.findAll(".chevereto-pup-container")).hasSize(2);
	}

	private void openMessage() {
		browser.open("http://127.0.0.1:" + forum.getAddress().getPort() + "/");
		browser.await(".chevereto-pup-container");
		browser.run("message.selectionStart = message.value.length");
	}

	/** By the button behind the editor; the window closes by itself. */
	private void upload(String editor) throws IOException {
		String first = browser.window();
		browser.find(editor + " + .chevereto-pup-container button").click();
		browser.goToAnotherThan(first);
		browser.await("[data-part=forum]");
		assertThat(browser.find("[data-part=forum]").getText()).contains("127.0.0.1:" + forum.getAddress().getPort());

		choose(file("cat.png", TestImages.smallPng()));

		browser.awaitAloneAgain(first);
	}
}
