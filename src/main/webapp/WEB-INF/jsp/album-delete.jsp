<%@ page session="false" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="i" tagdir="/WEB-INF/tags" %>
<i:layout titleKey="page.album.delete.heading" styles="confirm">
<jsp:attribute name="head"><meta name="robots" content="noindex"></jsp:attribute>
<jsp:body>
<div class="confirm">
<h1>${text['page.album.delete.heading']}</h1>
<p><strong><c:out value="${view.heading}"/></strong> · <c:out value="${view.count}"/></p>
<p>${text['page.album.delete.text']}</p>
<form class="confirm__form" method="post" action="<c:out value='${view.path}/delete'/>">
<input type="hidden" name="key" value="<c:out value='${view.key}'/>">
<button class="button button--danger" type="submit">${text['page.album.delete.confirm']}</button>
<a class="button button--quiet" href="<c:out value='${view.path}'/>">${text['page.delete.cancel']}</a>
</form>
</div>
</jsp:body>
</i:layout>
