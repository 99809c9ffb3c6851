<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true" %>
<%-- The form by which a visitor reports an image; folded, because few need it. --%>
<%@ attribute name="pagePath" required="true" description="escaped here" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<details class="report">
<summary class="report__summary">${text['page.report.open']}</summary>
<form class="report__form" method="post" action="<c:out value='${pagePath}/report'/>">
<fieldset class="report__reasons"><legend>${text['page.report.why']}</legend>
<label class="report__reason"><input type="radio" name="reason" value="illegal" required> ${text['page.report.reason.illegal']}</label>
<label class="report__reason"><input type="radio" name="reason" value="personal"> ${text['page.report.reason.personal']}</label>
<label class="report__reason"><input type="radio" name="reason" value="copyright"> ${text['page.report.reason.copyright']}</label>
<label class="report__reason"><input type="radio" name="reason" value="other"> ${text['page.report.reason.other']}</label>
</fieldset>
<label class="report__label" for="report-text">${text['page.report.text']}</label>
<textarea class="report__text" id="report-text" name="text" rows="4" maxlength="1000" aria-describedby="report-hint"></textarea>
<p class="report__hint" id="report-hint">${text['page.report.hint']}</p>
<button class="button" type="submit">${text['page.report.send']}</button>
</form>
</details>
