<%@ page session="false" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="i" tagdir="/WEB-INF/tags" %>
<i:layout drop="true" titleKey="page.admin.login.title" styles="confirm notice search">
<jsp:attribute name="head"><meta name="robots" content="noindex"></jsp:attribute>
<jsp:body>
<div class="confirm">
<h1>${text['page.admin.login.heading']}</h1>
<c:if test="${not empty view.failure}"><p class="notice notice--failure" role="alert"><c:out value="${view.failure}"/></p></c:if>
<form method="post" action="/admin/login">
<p><label class="search__label" for="token">${text['page.admin.login.token']}</label>
<input class="search__input" id="token" name="token" type="password" autocomplete="current-password" spellcheck="false" maxlength="256" required autofocus></p>
<p><button class="button" type="submit">${text['page.admin.login.do']}</button></p>
</form>
</div>
</jsp:body>
</i:layout>
