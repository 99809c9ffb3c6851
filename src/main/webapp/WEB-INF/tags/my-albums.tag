<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true" %>
<%-- The albums that were made in this browser, drawn by assets/js/my-albums.js. --%>
<section class="my-albums" id="my-albums" aria-labelledby="my-albums-title" hidden data-text-untitled="${text['page.album.untitled']}">
<h2 class="my-albums__title" id="my-albums-title">${text['mine.albums']}</h2>
<ul class="my-albums__list" data-part="albums"></ul>
</section>
<template id="my-album">
<li class="my-albums__item">
<a class="my-albums__name" id="my-album-{n}" data-part="title"></a>
<p class="my-albums__facts" data-part="facts"></p>
<div class="my-images__links">
<button class="my-images__link" type="button" data-part="copy" aria-describedby="my-album-{n}" data-text-copied="${text['copy.done']}"
    data-text-failed="${text['copy.failed']}">${text['mine.copy']}</button>
<a class="my-images__link" data-part="edit" aria-describedby="my-album-{n}">${text['page.album.open']}</a>
<button class="my-images__link" type="button" data-part="forget" aria-describedby="my-album-{n}">${text['mine.forget']}</button>
</div>
</li>
</template>
