<%@ page session="false" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="i" tagdir="/WEB-INF/tags" %>
<i:layout drop="true" titleKey="page.terms.title" descriptionKey="page.terms.lead" indexed="true" styles="terms">
<article class="terms">
<h1>${text['page.terms.title']}</h1>
<p class="terms__lead">${text['page.terms.lead']}</p>
<h2 id="service">${text['page.terms.service.title']}</h2>
<p>${text['page.terms.service.text']}</p>
<h2 id="allowed">${text['page.terms.allowed.title']}</h2>
<p>${text['page.terms.allowed.text']}</p>
<h2 id="forbidden">${text['page.terms.forbidden.title']}</h2>
<ul>
<li>${text['page.terms.forbidden.child']}</li>
<li>${text['page.terms.forbidden.law']}</li>
<li>${text['page.terms.forbidden.rights']}</li>
<li>${text['page.terms.forbidden.harm']}</li>
<li>${text['page.terms.forbidden.files']}</li>
</ul>
<h2 id="rights">${text['page.terms.rights.title']}</h2>
<p>${text['page.terms.rights.text']}</p>
<h2 id="responsibility">${text['page.terms.responsibility.title']}</h2>
<ul>
<li>${text['page.terms.responsibility.user']}</li>
<li>${text['page.terms.responsibility.service']}</li>
<li>${text['page.terms.responsibility.operator']}</li>
</ul>
<h2 id="limits">${text['page.terms.limits.title']}</h2>
<p><c:out value="${view.limits}"/></p>
<h2 id="privacy">${text['page.terms.privacy.title']}</h2>
<ul>
<li>${text['page.terms.privacy.image']}</li>
<li>${text['page.terms.privacy.facts']}</li>
<li>${text['page.terms.privacy.report']}</li>
<li>${text['page.terms.privacy.log']}</li>
<li>${text['page.terms.privacy.cookie']}</li>
<li>${text['page.terms.privacy.link']}</li>
</ul>
<h2 id="removal">${text['page.terms.removal.title']}</h2>
<p>${text['page.terms.removal.own']}</p>
<p>${text['page.terms.removal.complaint']}</p>
<h2 id="changes">${text['page.terms.changes.title']}</h2>
<p>${text['page.terms.changes.text']}</p>
</article>
</i:layout>
