<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true" %>
<%-- What was uploaded from this browser, drawn by assets/js/my-images.js: the newest, or with whole="true" all, with what can be
     done to several at once (assets/js/selection.js). --%>
<%@ attribute name="whole" description="true: the page of its own" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<section id="mine" class="my-images<c:if test="${whole == 'true'}"> my-images--whole</c:if>" aria-labelledby="mine-title"<c:if
    test="${whole == 'true'}"> data-texts data-text-byte-one="${text['unit.bytes.one']}" data-text-byte-few="${text['unit.bytes.few']}"
    data-text-byte-many="${text['unit.bytes.many']}" data-text-kilobytes="${text['unit.kilobytes']}"
    data-text-megabytes="${text['unit.megabytes']}" data-text-listed="${text['visibility.listed']}"
    data-text-unlisted="${text['visibility.unlisted']}" data-text-hide="${text['visibility.hide']}"
    data-text-show="${text['visibility.show']}" data-text-unchanged="${text['visibility.unchanged']}"
    data-text-chosen="${text['mine.chosen']}" data-text-deleted="${text['mine.deleted']}"
    data-text-changed="${text['mine.changed']}" data-text-not-all="${text['mine.not_all']}"</c:if>
    data-file-name="${text['mine.file_name']}"
    data-text-unreadable="${text['mine.unreadable']}"
    data-text-imported="${text['mine.imported']}"
    data-text-cleared="${text['mine.cleared']}">
  <c:choose><c:when test="${whole == 'true'}"><h1 class="my-images__title" id="mine-title">${text['mine.title']}</h1></c:when>
  <c:otherwise><h2 class="my-images__title" id="mine-title">${text['mine.title']}</h2></c:otherwise></c:choose>
  <p class="my-images__note">${text['mine.note']}</p>
  <p class="my-images__empty" data-part="empty">${text['mine.empty']}</p>
  <c:if test="${whole == 'true'}">
    <div class="my-images__search" role="search"><label for="mine-search">${text['page.catalogue.search']}</label>
      <input class="my-images__query" id="mine-search" type="search" autocomplete="off" data-part="query"></div>
    <div class="my-images__bulk" role="group" aria-label="${text['mine.bulk']}">
      <label class="my-images__all"><input type="checkbox" data-part="choose-all"> <span data-part="chosen"></span></label>
      <button class="button button--quiet" type="button" data-part="copy-chosen" data-copy-text="" disabled
          data-text-copied="${text['copy.done']}" data-text-failed="${text['copy.failed']}">${text['mine.copy_chosen']}</button>
      <button class="button button--quiet" type="button" data-part="hide-chosen" disabled>${text['visibility.hide']}</button>
      <button class="button button--quiet" type="button" data-part="show-chosen" disabled>${text['visibility.show']}</button>
      <button class="button button--quiet" type="button" data-part="album-chosen" disabled>${text['page.upload.album']}</button>
      <button class="button button--danger" type="button" data-part="delete-chosen" disabled>${text['mine.delete']}</button>
    </div>
    <dialog class="my-images__confirm" data-part="confirm-delete" aria-labelledby="mine-delete-title">
      <form method="dialog">
        <h2 class="my-images__confirm-title" id="mine-delete-title">${text['mine.delete_question']}</h2>
        <p>${text['mine.delete_note']}</p>
        <div class="my-images__actions">
          <button class="button button--quiet" value="keep">${text['mine.keep']}</button>
          <button class="button button--danger" value="delete">${text['page.delete.confirm']}</button>
        </div>
      </form>
    </dialog>
  </c:if>
  <ul class="my-images__list" data-part="list"></ul>
  <c:if test="${whole != 'true'}">
    <p data-part="more" hidden><a class="button button--quiet my-images__more" href="/mine">${text['mine.more']}</a></p>
  </c:if>
  <div class="my-images__actions">
    <button class="button button--quiet" type="button" data-part="export" disabled>${text['mine.export']}</button>
    <button class="button button--quiet" type="button" data-part="import">${text['mine.import']}</button>
    <button class="button button--quiet my-images__danger" type="button" data-part="clear" disabled>${text['mine.clear']}</button>
    <input type="file" accept=".json,application/json" hidden data-part="file" aria-label="${text['mine.import']}">
  </div>
  <p class="my-images__told" data-part="told"></p>
  <dialog class="my-images__confirm" data-part="confirm" aria-labelledby="mine-confirm-title">
    <form method="dialog">
      <h3 class="my-images__confirm-title" id="mine-confirm-title">${text['mine.clear_question']}</h3>
      <p>${text['mine.clear_note']}</p>
      <div class="my-images__actions">
        <button class="button button--quiet" value="keep">${text['mine.keep']}</button>
        <button class="button button--danger" value="clear">${text['mine.clear_yes']}</button>
      </div>
    </form>
  </dialog>
</section>

<template id="my-image">
  <li class="my-images__item">
    <c:if test="${whole == 'true'}"><input class="my-images__choose" type="checkbox" data-part="choose" aria-labelledby="mine-name-{n}"></c:if>
    <%-- A link on the page of its own: assets/js/mine.js. --%>
    <a class="my-images__preview" aria-describedby="mine-name-{n}" data-part="preview"><c:if test="${whole == 'true'}"><span
        class="visually-hidden">${text['zoom.title']}</span></c:if>
      <img class="my-images__image" alt="" width="96" height="96" loading="lazy" decoding="async" data-part="thumbnail">
    </a>
    <div class="my-images__body">
      <a class="my-images__name" id="mine-name-{n}" data-part="name"></a>
      <p class="my-images__facts"><span data-part="facts"></span><span class="my-images__gone" data-part="gone" hidden>${text['mine.gone']}</span></p>
      <div class="my-images__links">
        <button class="my-images__link" type="button" data-part="copy" aria-describedby="mine-name-{n}"
            data-text-copied="${text['copy.done']}"
            data-text-failed="${text['copy.failed']}">${text['mine.copy']}</button>
        <a class="my-images__link" data-part="open" aria-describedby="mine-name-{n}">${text['mine.open']}</a>
        <span class="visibility" data-part="visibilityLine"><span data-part="visibility"></span>
          <button class="visibility__change" type="button" data-part="visibilityChange" aria-describedby="mine-name-{n}"></button></span>
        <a class="my-images__link my-images__danger" data-part="manage" aria-describedby="mine-name-{n}">${text['mine.delete']}</a>
        <button class="my-images__link" type="button" data-part="forget" aria-describedby="mine-name-{n}">${text['mine.forget']}</button>
      </div>
    </div>
  </li>
</template>
