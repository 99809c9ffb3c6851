<%@ page session="false" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="i" tagdir="/WEB-INF/tags" %>
<i:layout titleKey="page.catalogue.title" tab="images" styles="catalogue image-card" wide="true">
<jsp:attribute name="head"><meta name="description" content="${text['page.catalogue.lead']}">
<c:if test="${not empty view.newer}"><link rel="prev" href="<c:out value='${view.newer}'/>">
</c:if><c:if test="${not empty view.older}"><link rel="next" href="<c:out value='${view.older}'/>"></c:if></jsp:attribute>
<jsp:body>
<h1>${text['page.catalogue.heading']}</h1>
<c:choose><c:when test="${empty view.cards}">
<div class="empty"><img src="<c:out value='${assets}icons/empty.svg'/>" alt="" width="160" height="120"><h2>${text['page.catalogue.empty.title']}</h2><p>${text['page.catalogue.empty.text']}</p><p><a class="button" href="/upload">${text['page.catalogue.empty.upload']}</a></p></div>
</c:when><c:otherwise>
<p class="catalogue__lead">${text['page.catalogue.lead']}</p>
<ul class="catalogue"><c:forEach items="${view.cards}" var="card"><li><i:image-card card="${card}"/></li></c:forEach></ul>
<c:if test="${not empty view.newer or not empty view.older}"><nav class="pager" aria-label="${text['page.catalogue.pages']}">
<c:if test="${not empty view.newer}"><a class="button button--quiet pager__newer" rel="prev" href="<c:out value='${view.newer}'/>">${text['page.catalogue.newer']}</a></c:if>
<c:if test="${not empty view.older}"><a class="button button--quiet pager__older" rel="next" href="<c:out value='${view.older}'/>">${text['page.catalogue.older']}</a></c:if>
</nav></c:if>
</c:otherwise></c:choose>
</jsp:body>
</i:layout>
