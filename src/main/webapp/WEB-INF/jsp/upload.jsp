<%@ page session="false" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="i" tagdir="/WEB-INF/tags" %>
<i:layout titleKey="page.upload.title" tab="upload" styles="notice">
<h1>${text['page.upload.heading']}</h1>
<c:if test="${not empty view.failure}"><div class="notice notice--failure" role="alert"><p><strong>${text['page.upload.failed']}</strong></p><p><c:out value="${view.failure}"/></p></div></c:if>
<form action="/upload" method="post" enctype="multipart/form-data">
<input type="hidden" name="listed" value="false">
<p><label for="file">${text['page.upload.file']}</label><br><input id="file" type="file" name="file" accept="image/jpeg,image/png,image/gif,.jpg,.jpeg,.png,.gif" required></p>
<p><c:out value="${view.hint}"/></p>
<p><label><input type="checkbox" name="listed" value="true"<c:if test="${view.isListedByDefault}"> checked</c:if>> ${text['page.upload.listed']}</label></p>
<p><button class="button" type="submit">${text['page.upload.send']}</button></p>
</form>
</i:layout>
