<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true" %>
<%-- The pages of the administrator, the way out, and what the last action did. --%>
<%@ attribute name="current" required="true" description="images, reports, uploads or refused" %>
<%@ attribute name="form" required="true" description="the token of the session's forms; escaped here" %>
<%@ attribute name="notice" required="true" description="escaped here" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<h1>${text['page.admin.heading']}</h1>
<div class="admin-nav">
<nav class="admin-nav__links" aria-label="${text['page.admin.nav']}">
<a class="admin-nav__link" href="/admin"<c:if test="${current == 'images'}"> aria-current="page"</c:if>>${text['page.admin.images']}</a>
<a class="admin-nav__link" href="/admin/reports"<c:if test="${current == 'reports'}"> aria-current="page"</c:if>>${text['page.admin.reports']}</a>
<a class="admin-nav__link" href="/admin/uploads"<c:if test="${current == 'uploads'}"> aria-current="page"</c:if>>${text['page.admin.uploads']}</a>
<a class="admin-nav__link" href="/admin/refused"<c:if test="${current == 'refused'}"> aria-current="page"</c:if>>${text['page.admin.refused']}</a>
</nav>
<form method="post" action="/admin/logout"><input type="hidden" name="form" value="<c:out value='${form}'/>"><button
    class="button button--quiet" type="submit">${text['page.admin.logout']}</button></form>
</div>
<c:if test="${not empty notice}"><p class="notice notice--success" role="status"><c:out value="${notice}"/></p></c:if>
