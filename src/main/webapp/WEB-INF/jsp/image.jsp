<%@ page session="false" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="i" tagdir="/WEB-INF/tags" %>
<i:layout drop="true" titleKey="site.name" title="${view.card.name}" tab="images" indexed="${view.isListed and empty view.key}"
    description="${view.card.name} · ${view.card.format} · ${view.card.dimensions} · ${view.card.size}"
    styles="image zoom copy-field codes notice owner report" scripts="copy owner zoom local-time" wide="true">
<jsp:attribute name="head"><c:choose><c:when test="${view.isListed and empty view.key}">
<c:if test="${empty versions}"><link rel="canonical" href="<c:out value='${view.page}'/>"></c:if></c:when><c:otherwise><meta name="robots" content="noindex"></c:otherwise>
</c:choose>
<link rel="alternate" type="application/json+oembed" href="<c:out value='${view.oembed}'/>" title="<c:out value='${view.card.name}'/>">
<meta property="og:locale" content="${language == 'ru' ? 'ru_RU' : 'en_US'}">
<meta property="og:site_name" content="${text['site.name']}">
<meta property="og:type" content="photo">
<meta property="og:title" content="<c:out value='${view.card.name}'/>">
<meta property="og:description" content="<c:out value='${view.card.format} · ${view.card.dimensions} · ${view.card.size}'/>">
<meta property="og:url" content="<c:out value='${view.page}'/>">
<meta property="og:image" content="<c:out value='${view.shown.link}'/>">
<meta property="og:image:alt" content="<c:out value='${view.card.name}'/>">
<meta property="og:image:type" content="<c:out value='${view.shown.mediaType}'/>">
<meta property="og:image:width" content="<c:out value='${view.shown.width}'/>">
<meta property="og:image:height" content="<c:out value='${view.shown.height}'/>">
<meta name="twitter:card" content="summary<c:if test="${view.card.width >= 300 and view.card.height >= 157}">_large_image</c:if>">
<meta name="twitter:title" content="<c:out value='${view.card.name}'/>">
<meta name="twitter:description" content="<c:out value='${view.card.format} · ${view.card.dimensions} · ${view.card.size}'/>">
<meta name="twitter:image" content="<c:out value='${view.shown.link}'/>"></jsp:attribute>
<jsp:body>
<c:if test="${view.isNew}"><section class="notice notice--success">
<h2 class="notice__title">${text['page.image.done']}</h2>
<p>${text['page.image.done.text']}</p>
<i:copy-field id="manage" labelKey="page.image.manage" value="${view.deleteUrl}"/>
</section></c:if>
<c:if test="${not empty param.changed}"><p class="notice notice--success" role="status">${text['page.image.changed']}</p></c:if>
<c:if test="${not empty param.reported}"><section class="notice notice--success" role="status">
<h2 class="notice__title">${text['page.report.done']}</h2><p>${text['page.report.done.text']}</p></section></c:if>
<div class="image">
<%-- The box of an upright image is wider than what is drawn in it: then the squares fill the frame. --%>
<c:set var="isUpright" value="${view.card.height > view.card.width}"/>
<a class="image__frame<c:if test="${view.card.mayBeTransparent and isUpright}"> image__frame--transparent</c:if>" data-zoom href="<c:out value='${view.card.imagePath}'/>"
    title="${text['page.image.open']}"><img
    class="image__full<c:if test="${view.card.mayBeTransparent and not isUpright}"> image__full--transparent</c:if>"
    src="<c:out value='${view.shown.path}'/>"<c:if test="${not empty view.shown.choice}">
    srcset="<c:out value='${view.shown.choice}'/>" sizes="(max-width: 899px) 100vw, 65vw"</c:if> alt="<c:out value='${view.card.name}'/>" fetchpriority="high"
    width="<c:out value='${view.card.width}'/>" height="<c:out value='${view.card.height}'/>"></a>
<div class="image__side">
<h1 class="image__name"><c:out value="${view.card.name}"/></h1>
<section class="image__share"><h2 class="visually-hidden">${text['page.image.share']}</h2>
<i:copy-field id="direct" labelKey="page.image.direct" value="${view.direct}"/>
<i:codes image="${view}"/>
</section>
<p class="image__actions"><a class="button button--quiet" rel="nofollow" href="<c:out value='${view.card.pagePath}/download'/>">${text['page.image.download']}</a></p>
<section><h2 class="visually-hidden">${text['page.image.facts']}</h2>
<dl class="facts">
<div><dt>${text['page.image.format']}</dt><dd><c:out value="${view.card.format}"/></dd></div>
<div><dt>${text['page.image.dimensions']}</dt><dd><c:out value="${view.card.dimensions}"/></dd></div>
<div><dt>${text['page.image.size']}</dt><dd><c:out value="${view.card.size}"/></dd></div>
<c:if test="${not empty view.card.frames}"><div><dt>${text['page.image.frames']}</dt><dd><c:out value="${view.card.frames}"/></dd></div></c:if>
<div><dt>${text['page.image.uploaded']}</dt><dd><time datetime="<c:out value='${view.card.uploadedAt}'/>"><c:out
    value="${view.card.dateTime}"/></time></dd></div>
<div><dt>${text['page.image.visibility']}</dt><dd>${text[view.isListed ? 'page.image.listed' : 'page.image.unlisted']}</dd></div>
</dl></section>
<details class="image__qr"><summary>${text['page.image.qr']}</summary>
<p>${text['page.image.qr.text']}</p>
<img class="image__qr-code" src="<c:out value='${view.card.pagePath}/qr.svg'/>" alt="${text['page.image.qr.alt']}" width="240" height="240"
    loading="lazy"></details>
<i:report-form pagePath="${view.card.pagePath}"/>
<%-- Last, because it appears when its script has run: nothing may be pushed away. --%>
<i:owner image="${view}"/>
<c:if test="${not empty administrator}"><i:administrator image="${view}"/></c:if>
</div>
</div>
<i:zoom/>
</jsp:body>
</i:layout>
