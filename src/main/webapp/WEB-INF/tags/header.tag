<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true" %>
<%@ attribute name="tab" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<header class="header">
<div class="header__inner">
<a class="header__brand" href="/"><img src="<c:out value='${assets}icons/logo.svg'/>" alt="" width="32" height="32"><span
    class="header__name">${text['site.name']}</span></a>
<nav class="header__tabs" aria-label="${text['site.nav']}">
<a class="header__tab" href="/upload"<c:if test="${tab == 'upload'}"> aria-current="page"</c:if>>${text['site.nav.upload']}</a>
<a class="header__tab" href="/images/"<c:if test="${tab == 'images'}"> aria-current="page"</c:if>>${text['site.nav.images']}</a>
<a class="header__tab" href="/mine"<c:if test="${tab == 'mine'}"> aria-current="page"</c:if>>${text['site.nav.mine']}</a>
</nav>
<c:if test="${not empty administrator}"><a class="header__administrator" href="/admin">${text['site.nav.admin']}</a></c:if>
<nav class="header__languages" aria-label="${text['site.languages']}">
<c:forEach items="${languages}" var="link"><a class="header__language" rel="nofollow" lang="<c:out value='${link.tag}'/>"
    hreflang="<c:out value='${link.tag}'/>" href="<c:out value='${link.href}'/>"<c:if test="${link.isCurrent}">
    aria-current="true"</c:if>><abbr title="${text['site.languages.'.concat(link.tag)]}"><c:out value="${link.tag}"/></abbr></a>
</c:forEach></nav>
</div>
</header>
