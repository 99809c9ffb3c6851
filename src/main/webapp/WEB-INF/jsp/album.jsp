<%@ page session="false" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="i" tagdir="/WEB-INF/tags" %>
<i:layout drop="true" titleKey="page.album.untitled" title="${view.heading}" description="${view.heading} · ${view.count}" styles="album zoom copy-field notice owner" scripts="album local-time${empty view.images ? '' : ' zoom'}" wide="true">
<jsp:attribute name="head"><meta name="robots" content="noindex">
<meta property="og:locale" content="${language == 'ru' ? 'ru_RU' : 'en_US'}">
<meta property="og:site_name" content="${text['site.name']}">
<meta property="og:type" content="website">
<meta property="og:title" content="<c:out value='${view.heading}'/>">
<meta property="og:description" content="<c:out value='${view.count}'/>">
<meta property="og:url" content="<c:out value='${view.link}'/>"><c:if test="${not empty view.images}"><c:set var="first" value="${view.images[0]}"/>
<meta property="og:image" content="<c:out value='${first.direct}'/>">
<meta property="og:image:alt" content="<c:out value='${first.card.name}'/>">
<meta property="og:image:width" content="<c:out value='${first.card.width}'/>">
<meta property="og:image:height" content="<c:out value='${first.card.height}'/>">
<meta name="twitter:image" content="<c:out value='${first.direct}'/>">
<meta name="twitter:card" content="summary<c:if test="${first.card.width >= 300 and first.card.height >= 157}">_large_image</c:if>"></c:if>
<meta name="twitter:title" content="<c:out value='${view.heading}'/>"></jsp:attribute>
<jsp:body>
<c:if test="${not empty param.made and not empty view.key}"><section class="notice notice--success">
<h2 class="notice__title">${text['page.album.made']}</h2>
<p>${text['page.album.made.text']}</p></section></c:if>
<c:if test="${not empty param.changed}"><p class="notice notice--success" role="status">${text['page.image.changed']}</p></c:if>
<header class="album-head" data-album="<c:out value='${view.id}'/>" data-title="<c:out value='${view.title}'/>" data-url="<c:out value='${view.link}'/>"
    data-created="<c:out value='${view.createdAt}'/>" data-key="<c:out value='${view.key}'/>">
<h1 class="album-head__title"><c:out value="${view.heading}"/></h1>
<p class="album-head__facts"><c:out value="${view.count}"/> · <time data-shown="date" datetime="<c:out value='${view.createdAt}'/>"><c:out
    value="${view.date}"/></time></p>
<%-- Shown by assets/js/album.js in the browser that has made the album. --%>
<form class="album-head__open" method="post" action="<c:out value='${view.path}/edit'/>" hidden data-part="open"><input type="hidden" name="key"
    value=""><button class="button button--quiet" type="submit">${text['page.album.open']}</button></form>
</header>
<section class="album-share" aria-label="${text['page.image.share']}">
<i:copy-field id="album-link" labelKey="page.album.link" value="${view.link}"/>
<c:if test="${not empty view.images}"><div class="album-share__all">
<label class="copy-field__label" for="album-links">${text['page.album.links']}</label>
<textarea class="album-share__links" id="album-links" readonly rows="3" spellcheck="false"><c:out value="${view.links}"/></textarea>
<p class="album-share__actions" hidden data-part="copying"><label class="visually-hidden" for="album-copy-as">${text['page.upload.codes']}</label>
<select class="album-share__as" id="album-copy-as" data-part="copy-as">
<option value="link">${text['page.upload.code.links']}</option>
<option value="markdown">${text['page.image.markdown']}</option>
<option value="html">${text['page.image.html']}</option>
<option value="bbcode">${text['page.image.bbcode']}</option>
<option value="linked_bbcode">${text['page.upload.code.linked_bbcode']}</option>
<option value="linked_html">${text['page.upload.code.linked_html']}</option>
</select>
<button class="button button--quiet" type="button" data-copy="#album-links" data-text-copied="${text['copy.done']}"
    data-text-failed="${text['copy.failed']}">${text['page.upload.copy_all']}</button></p>
</div></c:if>
</section>
<c:choose><c:when test="${not empty view.images}">
<c:if test="${not empty view.key}"><form id="album-edit" method="post" action="<c:out value='${view.path}/edit'/>"><input type="hidden" name="key"
    value="<c:out value='${view.key}'/>"></form>
<p class="album-hint" hidden data-part="hint">${text['page.album.drag']}</p></c:if>
<ol class="album" data-texts data-text-moved="${text['page.album.moved']}" data-text-unchanged="${text['visibility.unchanged']}"
    data-part="list"><c:forEach items="${view.images}" var="image"><i:album-image image="${image}" owned="${not empty view.key}"/></c:forEach></ol>
</c:when><c:otherwise>
<p class="album-empty">${text['page.album.empty']}</p>
</c:otherwise></c:choose>
<c:if test="${not empty view.key}"><section class="owner album-owner" aria-labelledby="owner">
<h2 class="owner__title" id="owner">${text['page.album.owner']}</h2>
<i:copy-field id="album-edit-link" labelKey="page.album.edit_link" value="${view.editUrl}"/>
<p class="album-owner__note">${text['page.album.edit_link.note']}</p>
<form class="owner__row" method="post" action="<c:out value='${view.path}/edit'/>">
<input type="hidden" name="key" value="<c:out value='${view.key}'/>">
<p class="owner__name"><label class="owner__label" for="album-title">${text['page.album.title']}</label>
<input class="owner__input" id="album-title" name="title" type="text" maxlength="255" autocomplete="off" value="<c:out value='${view.title}'/>"></p>
<button class="button button--quiet" type="submit">${text['page.album.save']}</button>
</form>
<noscript><form class="album-owner__add" method="post" action="/upload" enctype="multipart/form-data">
<input type="hidden" name="album" value="<c:out value='${view.id}'/>"><input type="hidden" name="album_key" value="<c:out value='${view.key}'/>">
<input type="hidden" name="listed_asked" value="true"><i:listed-choice isListed="${listedByDefault}"/>
<c:if test="${tokenAskedFor}"><p class="owner__name"><label class="owner__label" for="album-token">${text['page.upload.token']}</label>
<input class="owner__input" id="album-token" name="token" type="password" required autocomplete="off" maxlength="256"></p></c:if>
<p class="owner__name"><label class="owner__label" for="album-files">${text['page.upload.choose_several']}</label>
<input class="album-owner__files" id="album-files" name="file" type="file" multiple required accept="<c:out value='${acceptedFiles}'/>"></p>
<button class="button button--quiet" type="submit">${text['page.album.add']}</button>
</form></noscript>
<p class="album-owner__link" hidden data-part="add"><a class="button button--quiet" href="<c:out value='/upload?album=${view.id}'/>">${text['page.album.add']}</a></p>
<form method="get" action="<c:out value='${view.path}/delete'/>">
<input type="hidden" name="key" value="<c:out value='${view.key}'/>">
<button class="button button--danger" type="submit">${text['page.album.delete']}</button>
</form>
</section></c:if>
<c:if test="${not empty view.images}"><i:zoom/></c:if>
</jsp:body>
</i:layout>
