<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<footer class="footer">
<div class="footer__inner">
<p class="footer__about">${text['site.footer.about']}</p>
<ul class="footer__links">
<li><a href="/">${text['site.footer.home']}</a></li>
<li><a href="/api/">${text['site.footer.api']}</a></li>
<li><a href="/terms.html">${text['site.footer.terms']}</a></li>
</ul>
<nav class="footer__themes" aria-label="${text['site.themes']}">
<c:forEach items="${themes}" var="link"><a class="footer__theme" rel="nofollow" href="<c:out value='${link.href}'/>"<c:if
    test="${link.isCurrent}"> aria-current="true"</c:if>>${text['site.themes.'.concat(link.tag)]}</a>
</c:forEach></nav>
</div>
</footer>
