<%@ page session="false" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="i" tagdir="/WEB-INF/tags" %>
<i:layout drop="true" titleKey="page.admin.title" styles="catalogue search image-card notice admin" scripts="select-all local-time" wide="true">
<jsp:attribute name="head"><meta name="robots" content="noindex"></jsp:attribute>
<jsp:body>
<i:admin-nav current="images" form="${view.form}" notice="${view.notice}"/>
<dl class="admin-totals">
<div><dt>${text['page.admin.total.images']}</dt><dd><c:out value="${view.totals.images}"/></dd></div>
<div><dt>${text['page.admin.total.listed']}</dt><dd><c:out value="${view.totals.listed}"/></dd></div>
<div><dt>${text['page.admin.total.unlisted']}</dt><dd><c:out value="${view.totals.unlisted}"/></dd></div>
<div><dt>${text['page.admin.total.size']}</dt><dd><c:out value="${view.totals.size}"/></dd></div>
<div><dt>${text['page.admin.total.used']}</dt><dd><c:out value="${view.totals.used}"/></dd></div>
<div><dt>${text['page.admin.total.free']}</dt><dd><c:out value="${view.totals.free}"/></dd></div>
<div><dt>${text['page.admin.total.reports']}</dt><dd><a href="/admin/reports"><c:out value="${view.reports}"/></a></dd></div>
</dl>
<h2>${text['page.admin.newest']}</h2>
<form class="search" role="search" method="get" action="/admin">
<div class="search__field search__field--text"><label class="search__label" for="q">${text['page.admin.search']}</label>
<input class="search__input" id="q" name="q" type="search" maxlength="300" autocomplete="off" enterkeyhint="search" aria-describedby="q-hint"
    value="<c:out value='${view.text}'/>"></div>
<button class="button search__button" type="submit">${text['page.catalogue.search.do']}</button>
<c:if test="${not empty view.text}"><a class="button button--quiet search__button" href="/admin">${text['page.catalogue.search.clear']}</a></c:if>
</form>
<p class="admin-hint" id="q-hint">${text['page.admin.search.hint']}</p>
<c:choose><c:when test="${empty view.cards}"><p class="admin-empty">${text[empty view.text ? 'page.admin.none' : 'page.admin.nothing']}</p></c:when><c:otherwise>
<form method="post" action="/admin/images">
<input type="hidden" name="form" value="<c:out value='${view.form}'/>">
<input type="hidden" name="place" value="<c:out value='${view.place}'/>">
<div class="admin-actions" role="group" aria-label="${text['page.admin.chosen']}">
<label class="admin-check" hidden data-select-all><input type="checkbox"> ${text['page.admin.all']}</label>
<button class="button button--quiet" type="submit" name="action" value="unlist">${text['page.admin.unlist']}</button>
<button class="button button--quiet" type="submit" name="action" value="list">${text['page.admin.list']}</button>
<button class="button button--danger" type="submit" name="action" value="delete">${text['page.admin.delete']}</button>
</div>
<ul class="catalogue"><c:forEach items="${view.cards}" var="image"><li class="admin-image"><i:image-card card="${image.card}"/>
<label class="admin-check"><input type="checkbox" name="id" value="<c:out value='${image.card.id}'/>"> ${text['page.admin.choose']}<span
    class="visually-hidden">&#32;<c:out value="${image.card.name}"/></span></label>
<c:if test="${not image.isListed}"><span class="admin-mark">${text['page.admin.hidden']}</span></c:if></li></c:forEach></ul>
</form>
</c:otherwise></c:choose>
<c:if test="${not empty view.newer or not empty view.older}"><nav class="pager" aria-label="${text['page.catalogue.pages']}">
<c:if test="${not empty view.newer}"><a class="button button--quiet pager__newer" rel="prev"
    href="<c:out value='${view.newer}'/>">${text['page.catalogue.newer']}</a></c:if>
<c:if test="${not empty view.older}"><a class="button button--quiet pager__older" rel="next"
    href="<c:out value='${view.older}'/>">${text['page.catalogue.older']}</a></c:if>
</nav></c:if>
</jsp:body>
</i:layout>
