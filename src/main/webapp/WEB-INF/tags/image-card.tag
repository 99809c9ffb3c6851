<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true" %>
<%@ attribute name="card" required="true" type="java.lang.Object" %>
<%@ attribute name="brief" description="true: only the image and its name" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<a class="image-card" href="<c:out value='${card.pagePath}'/>">
<span class="image-card__box"><img class="image-card__image<c:if test="${card.mayBeTransparent}"> image-card__image--transparent</c:if><c:if test="${card.isShownWhole}"> image-card__image--whole</c:if>"
    src="<c:out value='${card.thumbnailPath}'/>" alt="" width="320" height="240"
    loading="lazy" decoding="async">
<c:if test="${not empty card.frames}"><span class="image-card__badge" title="<c:out value='${card.frames}'/>"><c:out
    value="${card.format}"/></span></c:if></span>
<span class="image-card__name" title="<c:out value='${card.name}'/>"><c:out value="${card.name}"/></span>
<c:if test="${brief != 'true'}"><span class="image-card__facts"><c:out value="${card.dimensions}"/> · <c:out value="${card.size}"/><br><time
    data-shown="date" datetime="<c:out value='${card.uploadedAt}'/>"><c:out value="${card.date}"/></time></span></c:if>
</a>
