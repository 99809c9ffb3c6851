<%@ page session="false" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="i" tagdir="/WEB-INF/tags" %>
<i:layout drop="true" titleKey="page.error.title" title="${view.status}" styles="error" scripts="${view.status == 404 ? 'gone' : ''}">
<jsp:attribute name="head"><meta name="robots" content="noindex"></jsp:attribute>
<jsp:body>
<div class="error">
<p class="error__status" aria-hidden="true"><c:out value="${view.status}"/></p>
<h1 class="error__sentence"><c:out value="${view.sentence}"/></h1>
<p>${text['page.error.text']}</p>
<p class="error__links"><a class="button" href="/">${text['page.error.home']}</a>
<a class="button button--quiet" href="/upload">${text['page.error.upload']}</a>
<a class="button button--quiet" href="/images/">${text['page.error.images']}</a></p>
<p class="error__reference">${text['page.error.reference']}&#32;<code><c:out value="${view.requestId}"/></code></p>
</div>
</jsp:body>
</i:layout>
