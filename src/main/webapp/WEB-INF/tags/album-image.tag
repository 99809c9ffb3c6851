<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true" %>
<%-- One image of an album; with the album's key also the buttons that move it and take it out. --%>
<%@ attribute name="image" required="true" type="java.lang.Object" description="an AlbumImage" %>
<%@ attribute name="owned" required="true" type="java.lang.Boolean" description="whether the key is known" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<li class="album__item" id="image-<c:out value='${image.card.id}'/>" data-id="<c:out value='${image.card.id}'/>" data-url="<c:out value='${image.direct}'/>"
    data-page="<c:out value='${image.page}'/>" data-thumbnail="<c:out value='${image.thumbnail}'/>" data-name="<c:out value='${image.card.name}'/>">
<a class="album__frame" data-zoom href="<c:out value='${image.card.imagePath}'/>" title="${text['page.image.open']}"><img
    class="album__image<c:if test="${image.card.mayBeTransparent}"> album__image--transparent</c:if>" src="<c:out value='${image.card.thumbnailPath}'/>"
    alt="<c:out value='${image.card.name}'/>" width="<c:out value='${image.card.width}'/>" height="<c:out value='${image.card.height}'/>"
    loading="lazy" decoding="async"><c:if test="${not empty image.card.frames}"><span class="album__badge"><c:out
    value="${image.card.format}"/></span></c:if></a>
<a class="album__name" href="<c:out value='${image.card.pagePath}'/>" title="<c:out value='${image.card.name}'/>"><c:out value="${image.card.name}"/></a>
<c:if test="${owned}"><p class="album__tools">
<button class="album__tool" type="submit" form="album-edit" name="up" value="<c:out value='${image.card.id}'/>"
    aria-label="${text['page.album.earlier']}: <c:out value='${image.card.name}'/>" title="${text['page.album.earlier']}"><span class="album__arrow">←</span></button>
<button class="album__tool" type="submit" form="album-edit" name="down" value="<c:out value='${image.card.id}'/>"
    aria-label="${text['page.album.later']}: <c:out value='${image.card.name}'/>" title="${text['page.album.later']}"><span class="album__arrow">→</span></button>
<button class="album__tool album__tool--remove" type="submit" form="album-edit" name="remove" value="<c:out value='${image.card.id}'/>"
    aria-label="${text['page.album.take_out']}: <c:out value='${image.card.name}'/>">${text['page.album.take_out']}</button>
</p></c:if>
</li>
