<%@ page session="false" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="i" tagdir="/WEB-INF/tags" %>
<i:layout drop="true" titleKey="page.deleted.title" tab="images" styles="confirm" scripts="deleted">
<div class="confirm" data-deleted="<c:out value='${view.card.id}'/>">
<h1>${text['page.deleted.heading']}</h1>
<p>${text['page.deleted.text']}</p>
<p><a class="button" href="/upload">${text['page.deleted.upload']}</a></p>
</div>
</i:layout>
