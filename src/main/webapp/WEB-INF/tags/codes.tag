<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true" %>
<%-- Further ways to link to an image, one at a time; the style sheet alone turns the radio buttons into tabs. --%>
<%@ attribute name="image" required="true" type="java.lang.Object" description="the ImageView" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="i" tagdir="/WEB-INF/tags" %>
<fieldset class="codes">
<legend class="visually-hidden">${text['page.image.codes']}</legend>
<input class="codes__choice codes__choice--page" type="radio" name="code" id="code-page" checked><label class="codes__tab" for="code-page">${text['page.image.page.tab']}</label>
<input class="codes__choice codes__choice--markdown" type="radio" name="code" id="code-markdown"><label class="codes__tab" for="code-markdown">${text['page.image.markdown']}</label>
<input class="codes__choice codes__choice--html" type="radio" name="code" id="code-html"><label class="codes__tab" for="code-html">${text['page.image.html']}</label>
<input class="codes__choice codes__choice--bbcode" type="radio" name="code" id="code-bbcode"><label class="codes__tab" for="code-bbcode">${text['page.image.bbcode']}</label>
<div class="codes__panel codes__panel--page"><i:copy-field id="page" labelKey="page.image.page" value="${image.page}"/></div>
<div class="codes__panel codes__panel--markdown"><i:copy-field id="markdown" labelKey="page.image.markdown" value="${image.markdown}"/></div>
<div class="codes__panel codes__panel--html"><i:copy-field id="html" labelKey="page.image.html" value="${image.html}"/></div>
<div class="codes__panel codes__panel--bbcode"><i:copy-field id="bbcode" labelKey="page.image.bbcode" value="${image.bbcode}"/></div>
</fieldset>
