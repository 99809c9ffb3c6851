<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true" %>
<%-- A line to copy; the button is shown where assets/js/copy.js runs, else the line is selected by hand. --%>
<%@ attribute name="id" required="true" %>
<%@ attribute name="labelKey" required="true" %>
<%@ attribute name="value" required="true" description="escaped here" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<div class="copy-field">
<label class="copy-field__label" for="<c:out value='${id}'/>">${text[labelKey]}</label>
<div class="copy-field__row">
<input class="copy-field__value" id="<c:out value='${id}'/>" type="text" readonly spellcheck="false" autocomplete="off" value="<c:out value='${value}'/>">
<button class="copy-field__button" type="button" hidden data-copy="#<c:out value='${id}'/>" data-text-copied="${text['copy.done']}"
    data-text-failed="${text['copy.failed']}" aria-describedby="<c:out value='${id}'/>">${text['copy.do']}</button>
</div>
</div>
