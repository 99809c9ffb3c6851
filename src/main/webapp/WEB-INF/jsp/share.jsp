<%@ page session="false" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="i" tagdir="/WEB-INF/tags" %>
<%-- What has become of files that came by the telephone's menu "Share"; assets/js/share-page.js adds them to the list of this browser. --%>
<i:layout drop="true" titleKey="page.share.title" tab="upload" styles="notice copy-field share" scripts="copy share-page">
<jsp:attribute name="head"><meta name="robots" content="noindex"></jsp:attribute>
<jsp:body>
<h1>${text[empty view.images ? 'page.upload.failed' : 'page.share.title']}</h1>
<c:forEach items="${view.failures}" var="failure"><p class="notice notice--failure" role="alert"><c:out value="${failure}"/></p>
</c:forEach>
<c:if test="${not empty view.failures}"><p>${text['page.share.way_out']}</p></c:if>
<ul class="share">
<c:forEach items="${view.images}" var="image" varStatus="row"><li class="share__image" data-shared="<c:out value='${image.card.id}'/>"
    data-original-name="<c:out value='${image.card.name}'/>" data-width="<c:out value='${image.card.width}'/>"
    data-height="<c:out value='${image.card.height}'/>" data-size="<c:out value='${image.size}'/>"
    data-listed="<c:out value='${image.isListed}'/>" data-uploaded-at="<c:out value='${image.card.uploadedAt}'/>"
    data-url="<c:out value='${image.direct}'/>" data-page-url="<c:out value='${image.page}'/>"
    data-thumbnail-url="<c:out value='${image.thumbnail}'/>" data-delete-url="<c:out value='${image.deletion}'/>">
<h2 class="share__name"><a href="<c:out value='${image.card.pagePath}'/>"><c:out value="${image.card.name}"/></a></h2>
<i:copy-field id="direct-${row.count}" labelKey="page.image.direct" value="${image.direct}"/>
<i:copy-field id="manage-${row.count}" labelKey="page.image.manage" value="${image.deletion}"/>
</li></c:forEach>
</ul>
<c:if test="${not empty view.images}"><p>${text['page.share.unlisted']}</p></c:if>
<p><a class="button" href="/upload">${text['page.share.more']}</a></p>
</jsp:body>
</i:layout>
