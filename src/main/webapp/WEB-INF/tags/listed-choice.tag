<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true" %>
<%-- Whether uploads are shown in the catalogue; assets/js/listed-choice.js remembers it. --%>
<%@ attribute name="isListed" required="true" type="java.lang.Boolean" description="at first" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<label class="listed-choice">
<input type="checkbox" name="listed" value="true" data-part="listed"<c:if test="${isListed}"> checked</c:if>>
<span>${text['page.upload.listed']}</span>
</label>
