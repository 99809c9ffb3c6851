<%@ page session="false" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="i" tagdir="/WEB-INF/tags" %>
<i:layout drop="true" titleKey="page.admin.confirm.title" styles="catalogue image-card confirm admin" wide="true">
<jsp:attribute name="head"><meta name="robots" content="noindex"></jsp:attribute>
<jsp:body>
<h1>${text[view.cards.size() == 1 ? 'page.delete.heading' : 'page.admin.confirm.heading']}</h1>
<p>${text[view.cards.size() == 1 ? 'page.admin.confirm.text_one' : 'page.admin.confirm.text']}</p>
<form method="post" action="/admin/images">
<input type="hidden" name="form" value="<c:out value='${view.form}'/>">
<input type="hidden" name="place" value="<c:out value='${view.place}'/>">
<input type="hidden" name="action" value="delete-now">
<ul class="catalogue"><c:forEach items="${view.cards}" var="image">
<li><i:image-card card="${image.card}"/><input type="hidden" name="id" value="<c:out value='${image.card.id}'/>"></li></c:forEach></ul>
<p><label class="admin-check"><input type="checkbox" name="refuse" value="true"> ${text['page.admin.confirm.refuse']}</label></p>
<p class="confirm__form confirm__form--below"><button class="button button--danger" type="submit">${text['page.delete.confirm']}</button>
<a class="button button--quiet" href="<c:out value='${view.back}'/>">${text['page.delete.cancel']}</a></p>
</form>
</jsp:body>
</i:layout>
