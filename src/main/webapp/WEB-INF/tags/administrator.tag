<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true" %>
<%-- What the administrator may do with an image, on its page; shown to them alone. --%>
<%@ attribute name="image" required="true" type="java.lang.Object" description="the ImageView" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<section class="owner" aria-labelledby="administrator">
<h2 class="owner__title" id="administrator">${text['page.admin.heading']}</h2>
<form class="owner__row" method="post" action="/admin/images">
<input type="hidden" name="form" value="<c:out value='${administrator}'/>">
<input type="hidden" name="place" value="image/<c:out value='${image.card.id}'/>">
<input type="hidden" name="id" value="<c:out value='${image.card.id}'/>">
<c:choose><c:when test="${image.isListed}"><button class="button button--quiet" type="submit" name="action"
    value="unlist">${text['page.admin.unlist']}</button></c:when><c:otherwise><button class="button button--quiet" type="submit" name="action"
    value="list">${text['page.admin.list']}</button></c:otherwise></c:choose>
<button class="button button--danger" type="submit" name="action" value="delete">${text['page.admin.delete.one']}</button>
</form>
<p class="owner__hash">${text['page.admin.sha256']}&#32;<a href="/admin?q=<c:out value='${image.sha256}'/>" title="${text['page.admin.same']}"><code><c:out
    value="${image.sha256}"/></code></a></p>
</section>
