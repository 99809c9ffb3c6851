<%@ page session="false" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="i" tagdir="/WEB-INF/tags" %>
<i:layout titleKey="page.home.title" descriptionKey="page.home.lead" indexed="true" styles="home notice listed-choice image-card copy-field" scripts="copy home" wide="true">
<jsp:attribute name="head"><meta property="og:title" content="${text['page.home.title']}">
<meta property="og:description" content="${text['page.home.lead']}">
<meta property="og:image" content="<c:out value='${view.homeUrl}icon-512.png'/>">
<meta property="og:locale" content="${language == 'ru' ? 'ru_RU' : 'en_US'}">
<meta property="og:type" content="website">
<meta property="og:url" content="<c:out value='${view.homeUrl}'/>"></jsp:attribute>
<jsp:body>
<section class="hero">
<div class="hero__text">
<h1 class="hero__heading">${text['page.home.heading']}</h1>
<p class="hero__lead">${text['page.home.lead']}</p>
<p class="hero__actions"><a class="button button--large" href="/upload">${text['page.home.upload']}</a>
<a class="button button--large button--quiet" href="/images/">${text['page.home.browse']}</a></p>
<p class="notice notice--failure" role="alert" data-address hidden>${text['rejection.address_not_fetched']}</p>
<p class="hero__hint"><span class="hero__live"><span data-keys>${text['page.home.drop']}</span><br></span><c:out value="${view.hint}"/></p>
<p class="hero__choice"><i:listed-choice isListed="${view.isListedByDefault}"/></p>
</div>
<img class="hero__image" src="<c:out value='${assets}icons/hero.svg'/>" alt="" width="520" height="440">
</section>
<c:if test="${not empty view.newest}"><section class="newest" aria-labelledby="newest">
<div class="newest__head"><h2 id="newest">${text['page.home.newest']}</h2><a href="/images/">${text['page.home.all']}</a></div>
<ul class="newest__strip"><c:forEach items="${view.newest}" var="card"><li><i:image-card card="${card}" brief="true"/></li></c:forEach></ul>
</section></c:if>
<section class="reasons">
<div class="reason"><img src="<c:out value='${assets}icons/link.svg'/>" alt="" width="40" height="40">
<h2 class="reason__title">${text['page.home.link.title']}</h2><p>${text['page.home.link.text']}</p></div>
<div class="reason"><img src="<c:out value='${assets}icons/shield.svg'/>" alt="" width="40" height="40">
<h2 class="reason__title">${text['page.home.private.title']}</h2><p>${text['page.home.private.text']}</p></div>
<div class="reason"><img src="<c:out value='${assets}icons/key.svg'/>" alt="" width="40" height="40">
<h2 class="reason__title">${text['page.home.yours.title']}</h2><p>${text['page.home.yours.text']}</p></div>
</section>
<section class="programs">
<h2>${text['page.home.programs']}</h2>
<i:copy-field id="curl" labelKey="page.home.programs.text" value="${view.command}"/>
<ul class="programs__links">
<li><a href="/api/">${text['page.home.api']}</a></li>
<li><a href="/sharex.sxcu">${text['page.home.sharex']}</a></li>
<li><a href="/imagehost-upload.sh">${text['page.home.script']}</a></li>
</ul>
</section>
</jsp:body>
</i:layout>
