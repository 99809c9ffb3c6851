<%@ page session="false" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="i" tagdir="/WEB-INF/tags" %>
<i:layout drop="true" titleKey="page.admin.reports.title" styles="catalogue image-card notice admin" scripts="local-time" wide="true">
<jsp:attribute name="head"><meta name="robots" content="noindex"></jsp:attribute>
<jsp:body>
<i:admin-nav current="reports" form="${view.form}" notice="${view.notice}"/>
<h2>${text['page.admin.reports.heading']}</h2>
<c:if test="${empty view.reports}"><p class="admin-empty">${text['page.admin.reports.none']}</p></c:if>
<ul class="admin-reports"><c:forEach items="${view.reports}" var="report"><li class="admin-report">
<a class="admin-report__image" href="<c:out value='${report.image.card.pagePath}'/>"><img
    src="<c:out value='${report.image.card.thumbnailPath}'/>" alt="<c:out value='${report.image.card.name}'/>"
    width="160" height="120" loading="lazy" decoding="async"></a>
<div class="admin-report__body">
<h3 class="admin-report__name"><a href="<c:out value='${report.image.card.pagePath}'/>"><c:out
    value="${report.image.card.name}"/></a><c:if test="${not report.image.isListed}">&#32;<span class="admin-mark">${text['page.admin.hidden']}</span></c:if></h3>
<p class="admin-report__facts"><strong>${text['page.report.reason.'.concat(report.reason)]}</strong> · <time datetime="<c:out value='${report.time}'/>"><c:out value="${report.at}"/></time><c:if
    test="${not empty report.times}"> · <c:out value="${report.times}"/></c:if></p>
<c:if test="${not empty report.text}"><p class="admin-report__text"><c:out value="${report.text}"/></p></c:if>
<form class="admin-report__actions" method="post" action="/admin/reports">
<input type="hidden" name="form" value="<c:out value='${view.form}'/>">
<input type="hidden" name="place" value="reports">
<input type="hidden" name="number" value="<c:out value='${report.number}'/>">
<input type="hidden" name="id" value="<c:out value='${report.image.card.id}'/>">
<button class="button button--quiet" type="submit">${text['page.admin.dismiss']}</button>
<c:if test="${report.image.isListed}"><button class="button button--quiet" type="submit" formaction="/admin/images" name="action"
    value="unlist">${text['page.admin.unlist']}</button></c:if>
<button class="button button--danger" type="submit" formaction="/admin/images" name="action" value="delete">${text['page.admin.delete.one']}</button>
</form>
</div>
</li></c:forEach></ul>
<c:if test="${view.isLater or not empty view.older}"><nav class="pager" aria-label="${text['page.admin.reports.pages']}">
<c:if test="${view.isLater}"><a class="button button--quiet" href="/admin/reports">${text['page.admin.reports.newest']}</a></c:if>
<c:if test="${not empty view.older}"><a class="button button--quiet pager__older" rel="next"
    href="<c:out value='${view.older}'/>">${text['page.catalogue.older']}</a></c:if>
</nav></c:if>
</jsp:body>
</i:layout>
