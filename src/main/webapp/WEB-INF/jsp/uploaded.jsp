<%@ page session="false" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="i" tagdir="/WEB-INF/tags" %>
<%-- The answer to the plain form when it has sent several files; with JavaScript each has its card on the upload page. --%>
<i:layout titleKey="page.uploaded.title" tab="upload" styles="notice copy-field image-card owner uploaded" scripts="copy">
<jsp:attribute name="head"><meta name="robots" content="noindex"></jsp:attribute>
<jsp:body>
<section class="notice notice--success"><h1 class="notice__title">${text['page.uploaded.title']}</h1>
<p><c:out value="${view.count}"/></p><p>${text['page.uploaded.text']}</p></section>
<c:if test="${not empty view.failures}"><section class="notice notice--failure" role="alert"><h2 class="notice__title">${text['page.upload.failed']}</h2>
<ul><c:forEach items="${view.failures}" var="failure"><li><c:out value="${failure}"/></li></c:forEach></ul></section></c:if>
<c:choose><c:when test="${not empty view.albumPath}"><p><a class="button" href="<c:out value='${view.albumPath}'/>">${text['page.uploaded.album']}</a></p></c:when><c:otherwise>
<form class="owner" method="post" action="/albums">
<h2 class="owner__title">${text['page.upload.album']}</h2>
<c:forEach items="${view.files}" var="file"><input type="hidden" name="image" value="<c:out value='${file.card.id}'/>"></c:forEach>
<div class="owner__row"><p class="owner__name"><label class="owner__label" for="album-title">${text['page.album.title']}</label>
<input class="owner__input" id="album-title" name="title" type="text" maxlength="255" autocomplete="off"></p>
<c:if test="${view.isTokenAskedFor}"><p class="owner__name"><label class="owner__label" for="album-token">${text['page.upload.token']}</label>
<input class="owner__input" id="album-token" name="token" type="password" required autocomplete="off" maxlength="256"></p></c:if>
<button class="button" type="submit">${text['page.upload.album']}</button></div>
</form></c:otherwise></c:choose>
<ol class="uploaded"><c:forEach items="${view.files}" var="file"><li class="uploaded__file">
<div class="uploaded__card"><i:image-card card="${file.card}" brief="true"/></div>
<div><i:copy-field id="direct-${file.card.id}" labelKey="page.image.direct" value="${file.direct}"/>
<i:copy-field id="delete-${file.card.id}" labelKey="page.image.manage" value="${file.deleteUrl}"/></div>
</li></c:forEach></ol>
</jsp:body>
</i:layout>
