<%@ page session="false" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="i" tagdir="/WEB-INF/tags" %>
<i:layout drop="true" titleKey="page.catalogue.title" descriptionKey="page.catalogue.lead" indexed="${not view.isNarrowed}" title="${view.text}" tab="images" styles="catalogue search image-card zoom" scripts="local-time${empty view.cards ? '' : ' copy zoom'}" wide="true">
<jsp:attribute name="head"><c:if test="${view.isNarrowed or not empty view.order}"><meta name="robots" content="noindex">
</c:if><c:if test="${not empty view.previous}"><link rel="prev" href="<c:out value='${view.previous.href}'/>">
</c:if><c:if test="${not empty view.next}"><link rel="next" href="<c:out value='${view.next.href}'/>"></c:if></jsp:attribute>
<jsp:body>
<h1>${text['page.catalogue.heading']}</h1>
<p class="catalogue__lead">${text['page.catalogue.lead']}</p>
<form class="search" role="search" method="get" action="/images/">
<div class="search__field search__field--text"><label class="search__label" for="q">${text['page.catalogue.search']}</label>
<input class="search__input" id="q" name="q" type="search" maxlength="100" autocomplete="off" enterkeyhint="search"
    placeholder="${text['page.catalogue.search.example']}" aria-describedby="q-hint" value="<c:out value='${view.text}'/>"></div>
<div class="search__field"><label class="search__label" for="format">${text['page.catalogue.format']}</label>
<select class="search__input" id="format" name="format">
<option value="">${text['page.catalogue.format.any']}</option>
<c:forEach items="${view.formats}" var="choice"><option value="<c:out value='${choice.code}'/>"<c:if
    test="${view.format == choice.code}"> selected</c:if>><c:out value="${choice.name}"/></option>
</c:forEach></select></div>
<div class="search__field"><label class="search__label" for="order">${text['page.catalogue.order']}</label>
<select class="search__input" id="order" name="order">
<c:forEach items="${view.orders}" var="choice"><option value="<c:out value='${choice.code}'/>"<c:if
    test="${view.order == choice.code}"> selected</c:if>><c:out value="${choice.name}"/></option>
</c:forEach></select></div>
<button class="button search__button" type="submit">${text['page.catalogue.search.do']}</button>
<c:if test="${view.isNarrowed or not empty view.order}"><a class="button button--quiet search__button" href="/images/">${text['page.catalogue.search.clear']}</a></c:if>
</form>
<p class="search__hint" id="q-hint">${text['page.catalogue.search.hint']}</p>
<c:choose><c:when test="${not empty view.cards}">
<ul class="catalogue" data-text-copied="${text['copy.done']}" data-text-failed="${text['copy.failed']}"><c:forEach items="${view.cards}" var="card"><li class="catalogue__item"><i:image-card card="${card}"/>
<div class="catalogue__tools"><a class="catalogue__tool" data-zoom data-width="<c:out value='${card.width}'/>" data-height="<c:out value='${card.height}'/>"
    data-name="<c:out value='${card.name}'/>" href="<c:out value='${card.imagePath}'/>" title="${text['zoom.title']}"><span
    class="catalogue__icon catalogue__icon--zoom"></span><span class="visually-hidden">${text['zoom.title']}: <c:out value="${card.name}"/></span></a>
<button class="catalogue__tool catalogue__copy" type="button" hidden data-copy data-copy-text="<c:out value='${card.directUrl}'/>"
    title="${text['mine.copy']}"><span
    class="catalogue__icon catalogue__icon--copy"></span><span class="visually-hidden">${text['mine.copy']}: <c:out value="${card.name}"/></span></button></div></li></c:forEach></ul>
<c:if test="${not empty view.previous or not empty view.next}"><nav class="pager" aria-label="${text['page.catalogue.pages']}">
<c:if test="${not empty view.previous}"><a class="button button--quiet pager__newer" rel="prev"
    href="<c:out value='${view.previous.href}'/>"><c:out value='${view.previous.text}'/></a></c:if>
<c:if test="${not empty view.next}"><a class="button button--quiet pager__older" rel="next"
    href="<c:out value='${view.next.href}'/>"><c:out value='${view.next.text}'/></a></c:if>
</nav></c:if>
</c:when><c:when test="${not empty view.nothing}">
<div class="empty" role="status"><img src="<c:out value='${assets}icons/empty.svg'/>" alt="" width="160" height="120">
<h2><c:out value="${view.nothing}"/></h2>
<p><a class="button" href="/images/">${text['page.catalogue.nothing.all']}</a></p></div>
</c:when><c:otherwise>
<div class="empty"><img src="<c:out value='${assets}icons/empty.svg'/>" alt="" width="160" height="120">
<h2>${text['page.catalogue.empty.title']}</h2><p>${text['page.catalogue.empty.text']}</p>
<p><a class="button" href="/upload">${text['page.catalogue.empty.upload']}</a></p></div>
</c:otherwise></c:choose>
<c:if test="${not empty view.cards}"><i:zoom/></c:if>
</jsp:body>
</i:layout>
