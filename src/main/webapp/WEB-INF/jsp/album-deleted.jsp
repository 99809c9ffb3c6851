<%@ page session="false" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="i" tagdir="/WEB-INF/tags" %>
<i:layout drop="true" titleKey="page.album.deleted" styles="confirm" scripts="album-deleted">
<div class="confirm" data-deleted="<c:out value='${view.id}'/>">
<h1>${text['page.album.deleted']}</h1>
<p>${text['page.album.deleted.text']}</p>
<p><a class="button" href="/upload">${text['page.deleted.upload']}</a></p>
</div>
</i:layout>
