<%@ page session="false" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="i" tagdir="/WEB-INF/tags" %>
<i:layout drop="true" titleKey="page.admin.refused.title" styles="catalogue search notice admin" scripts="local-time" wide="true">
<jsp:attribute name="head"><meta name="robots" content="noindex"></jsp:attribute>
<jsp:body>
<i:admin-nav current="refused" form="${view.form}" notice="${view.notice}"/>
<h2>${text['page.admin.refused.heading']}</h2>
<p class="admin-hint">${text['page.admin.refused.text']}</p>
<form class="admin-refuse" method="post" action="/admin/refused">
<input type="hidden" name="form" value="<c:out value='${view.form}'/>">
<label class="search__label" for="sha256s">${text['page.admin.refused.add']}</label>
<textarea class="search__input admin-refuse__hashes" id="sha256s" name="sha256s" rows="3" maxlength="7000" spellcheck="false" autocomplete="off" required></textarea>
<button class="button" type="submit">${text['page.admin.refused.add.do']}</button>
</form>
<c:if test="${empty view.files}"><p class="admin-empty">${text['page.admin.refused.none']}</p></c:if>
<ul class="admin-refused"><c:forEach items="${view.files}" var="file"><li class="admin-refused__file">
<div class="admin-refused__facts"><c:if test="${not empty file.name}"><strong><c:out value="${file.name}"/></strong><br></c:if>
<a class="admin-refused__hash" href="/admin?q=<c:out value='${file.sha256}'/>" title="${text['page.admin.same']}"><code><c:out value="${file.sha256}"/></code></a><br>
<time datetime="<c:out value='${file.time}'/>"><c:out value="${file.at}"/></time></div>
<form method="post" action="/admin/refused"><input type="hidden" name="form" value="<c:out value='${view.form}'/>"><button
    class="button button--quiet" type="submit" name="accept" value="<c:out value='${file.sha256}'/>">${text['page.admin.refused.accept']}</button></form>
</li></c:forEach></ul>
<c:if test="${view.isLater or not empty view.older}"><nav class="pager" aria-label="${text['page.admin.refused.pages']}">
<c:if test="${view.isLater}"><a class="button button--quiet" href="/admin/refused">${text['page.admin.reports.newest']}</a></c:if>
<c:if test="${not empty view.older}"><a class="button button--quiet pager__older" rel="next"
    href="<c:out value='${view.older}'/>">${text['page.catalogue.older']}</a></c:if>
</nav></c:if>
</jsp:body>
</i:layout>
