<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true" %>
<footer class="footer">
<div class="footer__inner">
<p class="footer__about">${text['site.footer.about']}</p>
<ul class="footer__links">
<li><a href="/">${text['site.footer.home']}</a></li>
<li><a href="/api/">${text['site.footer.api']}</a></li>
<li><a href="/terms.html">${text['site.footer.terms']}</a></li>
</ul>
</div>
</footer>
