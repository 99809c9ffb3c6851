<%@ page session="false" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="i" tagdir="/WEB-INF/tags" %>
<i:layout drop="true" titleKey="page.admin.uploads.title" styles="notice admin" wide="true">
<jsp:attribute name="head"><meta name="robots" content="noindex"></jsp:attribute>
<jsp:body>
<i:admin-nav current="uploads" form="${view.form}" notice="${view.notice}"/>
<h2>${text['page.admin.uploads.heading']}</h2>
<p class="admin-hint">${text['page.admin.uploads.text']}</p>
<c:choose><c:when test="${empty view.days}"><p class="admin-empty">${text['page.admin.uploads.none']}</p></c:when><c:otherwise>
<table class="admin-days">
<thead><tr><th scope="col">${text['page.admin.uploads.day']}</th><th scope="col">${text['page.admin.uploads.images']}</th>
<th scope="col">${text['page.admin.uploads.listed']}</th><th scope="col">${text['page.admin.uploads.size']}</th></tr></thead>
<tbody><c:forEach items="${view.days}" var="day"><tr><th scope="row"><c:out value="${day.day}"/></th><td><c:out value="${day.images}"/></td>
<td><c:out value="${day.listed}"/></td><td><c:out value="${day.size}"/></td></tr></c:forEach></tbody>
</table>
</c:otherwise></c:choose>
<h2>${text['page.admin.addresses']}</h2>
<p class="admin-hint">${text['page.admin.addresses.text']}</p>
</jsp:body>
</i:layout>
