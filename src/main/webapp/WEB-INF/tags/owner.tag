<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true" %>
<%-- What the holder of the delete key may do; shown where the key is known to the page or, by assets/js/owner.js, to the browser. --%>
<%@ attribute name="image" required="true" type="java.lang.Object" description="the ImageView" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<section class="owner" aria-labelledby="owner" data-owner="<c:out value='${image.card.id}'/>" data-name="<c:out value='${image.card.name}'/>"
    data-listed="<c:out value='${image.isListed}'/>"<c:if test="${empty image.key}"> hidden</c:if>>
<h2 class="owner__title" id="owner">${text['page.owner']}</h2>
<form class="owner__row" method="post" action="<c:out value='${image.card.pagePath}/edit'/>">
<input type="hidden" name="key" value="<c:out value='${image.key}'/>">
<p class="owner__state">${text[image.isListed ? 'visibility.listed' : 'visibility.unlisted']}</p>
<button class="button button--quiet" type="submit" name="listed"
    value="<c:out value='${not image.isListed}'/>">${text[image.isListed ? 'visibility.hide' : 'visibility.show']}</button>
</form>
<form class="owner__row" method="post" action="<c:out value='${image.card.pagePath}/edit'/>">
<input type="hidden" name="key" value="<c:out value='${image.key}'/>">
<p class="owner__name"><label class="owner__label" for="owner-name">${text['page.owner.name']}</label>
<input class="owner__input" id="owner-name" name="name" type="text" maxlength="255" autocomplete="off" value="<c:out value='${image.card.name}'/>"></p>
<button class="button button--quiet" type="submit">${text['page.owner.save']}</button>
</form>
<form method="get" action="<c:out value='${image.card.pagePath}/delete'/>">
<input type="hidden" name="key" value="<c:out value='${image.key}'/>">
<button class="button button--danger" type="submit">${text['page.image.delete']}</button>
</form>
</section>
