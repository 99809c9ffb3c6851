<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true" %>
<%-- The question before files are uploaded that were dropped or pasted on this page; opened by assets/js/drop-anywhere.js. --%>
<%@ taglib prefix="i" tagdir="/WEB-INF/tags" %>
<dialog class="drop-dialog" id="drop" aria-labelledby="drop-title" data-address="/upload">
<form method="dialog">
<h2 class="drop-dialog__title" id="drop-title">${text['drop.title']}</h2>
<ul class="drop-dialog__names" data-part="names"></ul>
<i:listed-choice isListed="${listedByDefault}"/>
<p class="drop-dialog__buttons"><button class="button" value="upload">${text['page.upload.send']}</button>
<button class="button button--quiet" value="cancel">${text['page.upload.cancel']}</button></p>
</form>
</dialog>
<p class="drop-answer" role="alert" data-address hidden>${text['rejection.address_not_fetched']}</p>
