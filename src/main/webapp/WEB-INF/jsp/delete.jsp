<%@ page session="false" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="i" tagdir="/WEB-INF/tags" %>
<i:layout drop="true" titleKey="page.delete.title" tab="images" styles="confirm image-card">
<jsp:attribute name="head"><meta name="robots" content="noindex"></jsp:attribute>
<jsp:body>
<div class="confirm">
<h1>${text['page.delete.heading']}</h1>
<div class="confirm__card"><i:image-card card="${view.card}"/></div>
<p>${text['page.delete.text']}</p>
<form class="confirm__form" method="post" action="<c:out value='${view.card.pagePath}/delete'/>">
<input type="hidden" name="key" value="<c:out value='${view.key}'/>">
<button class="button button--danger" type="submit">${text['page.delete.confirm']}</button>
<a class="button button--quiet" href="<c:out value='${view.card.pagePath}'/>">${text['page.delete.cancel']}</a>
</form>
<p class="confirm__instead"><a href="<c:out value='${view.card.pagePath}?key=${view.key}'/>">${text['page.delete.instead']}</a></p>
</div>
</jsp:body>
</i:layout>
