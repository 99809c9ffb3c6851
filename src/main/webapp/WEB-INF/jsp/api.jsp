<%@ page session="false" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="i" tagdir="/WEB-INF/tags" %>
<i:layout drop="true" titleKey="page.api.title" descriptionKey="page.api.lead" indexed="true" styles="copy-field api" scripts="copy">
<article class="api">
<h1>${text['page.api.heading']}</h1>
<p class="api__lead">${text['page.api.lead']}</p>
<ul class="api__files">
<li><a href="/api/openapi.yaml">${text['page.api.openapi']}</a></li>
<li><a href="/sharex.sxcu">${text['page.home.sharex']}</a></li>
<li><a href="/picgo.json">${text['page.home.picgo']}</a></li>
<li><a href="/imagehost-upload.sh">${text['page.home.script']}</a></li>
</ul>
<c:forEach items="${view.operations}" var="operation"><section class="api__operation" id="<c:out value='${operation.id}'/>">
<h2 class="api__route"><code><span class="api__method"><c:out value="${operation.method}"/></span> <c:out value="${operation.path}"/></code></h2>
<p><c:out value="${operation.summary}"/></p>
<i:copy-field id="command-${operation.id}" labelKey="page.api.command" value="${operation.command}"/>
</section>
</c:forEach><h2 id="clients">${text['page.api.clients']}</h2>
<p>${text['page.api.clients.text']}</p>
<c:forEach items="${view.recipes}" var="recipe"><section class="api__recipe">
<h3 class="api__client"><c:out value="${recipe.client}"/></h3>
<p><c:out value="${recipe.text}"/></p>
<i:copy-field id="recipe-${recipe.id}" labelKey="page.api.recipe" value="${recipe.value}"/>
</section>
</c:forEach><h2 id="access">${text['page.api.access']}</h2>
<p>${text['page.api.access.text']}</p>
<h2 id="retry">${text['page.api.retry']}</h2>
<p>${text['page.api.retry.text']}</p>
<h2 id="problems">${text['page.api.problems']}</h2>
<p>${text['page.api.problems.text']}</p>
<details class="api__codes"><summary>${text['page.api.codes']}</summary>
<dl><c:forEach items="${view.codes}" var="entry"><div><dt><code><c:out value="${entry.code}"/></code> <span class="api__status"><c:out
    value="${entry.status}"/></span></dt>
<dd><c:out value="${entry.sentence}"/></dd></div>
</c:forEach></dl></details>
</article>
</i:layout>
