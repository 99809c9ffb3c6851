<%@ page session="false" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="i" tagdir="/WEB-INF/tags" %>
<%-- Without JavaScript a plain form that answers with the image page; with it assets/js/upload.js takes over. --%>
<i:layout titleKey="page.upload.title" descriptionKey="page.upload.description" indexed="true" tab="upload" styles="notice copy-field listed-choice upload upload-card visibility my-images" scripts="upload">
<section id="upload" class="upload" data-texts data-action="/api/upload" data-max-bytes="<c:out value='${view.limitBytes}'/>"
    data-max-pixels="<c:out value='${view.limitPixels}'/>" data-max-side-px="<c:out value='${view.limitSidePx}'/>"
    data-extensions="<c:out value='${view.accepted.extensions}'/>" data-signatures="<c:out value='${view.accepted.signatures}'/>"
    data-text-too-large="${text['page.upload.too_large']}"
    data-text-extension-not-allowed="${text['rejection.extension_not_allowed']}"
    data-text-empty-file="${text['rejection.empty_file']}"
    data-text-not-an-image="${text['rejection.not_an_image']}"
    data-text-failed="${text['failure.http_500']}"
    data-text-network-lost="${text['page.upload.network_lost']}"
    data-text-byte-one="${text['unit.bytes.one']}" data-text-byte-few="${text['unit.bytes.few']}" data-text-byte-many="${text['unit.bytes.many']}"
    data-text-kilobytes="${text['unit.kilobytes']}" data-text-megabytes="${text['unit.megabytes']}"
    data-text-statequeued="${text['page.upload.state.queued']}"
    data-text-statechecking="${text['page.upload.state.checking']}"
    data-text-statedone="${text['page.upload.state.done']}"
    data-text-statefailed="${text['page.upload.state.failed']}"
    data-text-statecancelled="${text['page.upload.state.cancelled']}"
    data-text-retry="${text['page.upload.retry']}"
    data-text-retry-in="${text['page.upload.retry_in']}" data-text-retry-now="${text['page.upload.retry_now']}"
    data-text-stateresting="" data-text-show-failed="${text['page.upload.show_failed']}"
    data-text-failed429="${text['failure.http_429']}" data-text-failed502="${text['failure.http_502']}"
    data-text-failed504="${text['failure.http_504']}"
    data-text-nameless="${text['page.upload.nameless']}"
    data-text-counts="${text['page.upload.counts']}"
    data-text-announce-done="${text['page.upload.announce_done']}"
    data-text-listed="${text['visibility.listed']}" data-text-unlisted="${text['visibility.unlisted']}"
    data-text-hide="${text['visibility.hide']}" data-text-show="${text['visibility.show']}"
    data-text-unchanged="${text['visibility.unchanged']}"
    data-text-unsupported="${text['page.upload.unsupported']}" data-text-not-convertible="${text['page.upload.not_convertible']}"
    data-text-offer="${text['page.upload.offer']}" data-text-offer-still="${text['page.upload.offer_still']}"
    data-text-accept-all="${text['page.upload.accept_all']}"
    data-text-statemending="${text['page.upload.state.mending']}" data-text-stateoffered="${text['page.upload.state.failed']}"
    data-text-album-make="${text['page.upload.album']}" data-text-album-add="${text['page.upload.album_add']}"
    data-text-album-done="${text['page.upload.album_done']}" data-text-album-failed="${text['visibility.unchanged']}"
    data-text-popup="${text['popup.notice']}"
    data-text-not-kept="${text['page.upload.not_kept']}">
  <p class="notice" role="status" data-part="forum" hidden></p>
  <h1 class="upload__title">${text['page.upload.heading']}</h1>
  <c:if test="${not empty view.failure}">
    <div class="notice notice--failure" role="alert">
      <p><strong>${text['page.upload.failed']}</strong></p>
      <p><c:out value="${view.failure}"/></p>
    </div>
  </c:if>
  <form class="upload__form" method="post" action="/upload" enctype="multipart/form-data">
    <%-- Before the file: an upload without a valid token is refused before the file is read. --%>
    <c:if test="${view.isTokenAskedFor}">
      <div class="upload__token">
        <label for="upload-token">${text['page.upload.token']}</label>
        <input class="upload__token-value" id="upload-token" type="password" name="token" required autocomplete="off"
            spellcheck="false" maxlength="256" aria-describedby="upload-token-hint" data-part="token">
        <p class="upload__hint" id="upload-token-hint">${text['page.upload.token_hint']}<span
            class="upload__live">&#32;${text['page.upload.token_kept']}</span></p>
      </div>
    </c:if>
    <p class="notice notice--failure" role="alert" data-address hidden>${text['rejection.address_not_fetched']}</p>
    <%-- An unticked box sends nothing: the hidden field before it then says "no"; of two the last counts. Before the files: what
         comes behind the first of several is too late for it. --%>
    <input type="hidden" name="listed_asked" value="true">
    <i:listed-choice isListed="${view.isListedByDefault}"/>
    <div class="upload__drop">
      <span class="upload__cloud" aria-hidden="true"></span>
      <label class="upload__call" for="upload-file">
        <span class="upload__live upload__fine">${text['page.upload.drop']}</span>
        <span class="upload__live upload__coarse">${text['page.upload.choose_several']}</span>
        <span class="upload__plain">${text['page.upload.choose_several']}</span>
      </label>
      <input class="upload__file" id="upload-file" type="file" name="file" multiple required aria-describedby="upload-limits"
          accept="<c:out value='${view.accepted.attribute}'/>" data-part="chooser">
      <p class="upload__hint upload__live upload__paste" data-keys>${text['page.upload.paste']}</p>
      <p class="upload__hint" id="upload-limits"><c:out value="${view.hint}"/></p>
    </div>
    <button class="upload__button button" type="submit" data-part="choose">
      <span class="upload__live">${text['page.upload.browse']}</span>
      <span class="upload__plain">${text['page.upload.send']}</span>
    </button>
    <label class="upload__camera button button--quiet">${text['page.upload.camera']}
      <input class="visually-hidden" type="file" accept="image/*" capture="environment" data-part="camera"></label>
    <p class="upload__terms">${text['page.upload.terms']}&#32;<a href="/terms.html">${text['page.upload.terms_link']}</a></p>
  </form>
  <div class="upload__summary" data-part="summary" hidden>
    <p class="upload__counts" data-part="counts"></p>
    <button class="upload__show-failed" type="button" data-part="show-failed" hidden></button>
    <button class="button button--quiet" type="button" data-part="accept-all" hidden></button>
    <button class="button button--quiet" type="button" data-part="retry-all" hidden>${text['page.upload.retry_all']}</button>
    <label class="visually-hidden" for="copy-as">${text['page.upload.codes']}</label>
    <select class="upload__copy-as" id="copy-as" data-part="copy-as">
      <option value="link">${text['page.upload.code.links']}</option>
      <option value="markdown">${text['page.image.markdown']}</option>
      <option value="html">${text['page.image.html']}</option>
      <option value="bbcode">${text['page.image.bbcode']}</option>
      <option value="linked_bbcode">${text['page.upload.code.linked_bbcode']}</option>
      <option value="linked_html">${text['page.upload.code.linked_html']}</option>
    </select>
    <button class="button button--quiet" type="button" data-part="copy-all" disabled data-copy-text=""
        data-text-copied="${text['copy.done']}"
        data-text-failed="${text['copy.failed']}">${text['page.upload.copy_all']}</button>
    <button class="button button--quiet" type="button" data-part="album" hidden></button>
  </div>
  <p class="upload__album" data-part="album-made" hidden>${text['page.album.link']}&#32;<a data-part="album-link"></a>
      <button class="button button--quiet" type="button" data-part="album-copy" data-copy-text="" data-text-copied="${text['copy.done']}"
          data-text-failed="${text['copy.failed']}">${text['copy.do']}</button></p>
  <p class="upload__album upload__album--failed" data-part="album-failed" hidden>${text['visibility.unchanged']}</p>
  <ul class="upload__cards" data-part="cards"></ul>
</section>

<i:my-images/>

<template id="upload-card">
  <li class="upload-card" data-state="queued">
    <div class="upload-card__preview"><img class="upload-card__image" alt="" data-part="preview" hidden></div>
    <div class="upload-card__body">
      <h2 class="upload-card__name" id="upload-name-{n}" data-part="name"></h2>
      <p class="upload-card__facts"><span data-part="size"></span><span class="upload-card__status" data-part="status"></span></p>
      <progress class="upload-card__progress" max="1" value="0" aria-labelledby="upload-name-{n}" data-part="progress"
          data-in="queued sending checking"></progress>
      <p class="upload-card__fault" data-part="fault" data-in="failed resting mending offered"></p>
      <p class="upload-card__offer" data-part="offer" data-in="offered"></p>
      <div class="upload-card__actions" data-in="queued sending checking resting offered failed cancelled">
        <button class="button" type="button" aria-describedby="upload-name-{n}" data-part="accept"
            data-in="offered">${text['page.upload.accept']}</button>
        <button class="button button--quiet" type="button" aria-describedby="upload-name-{n}" data-part="cancel"
            data-in="queued sending checking resting">${text['page.upload.cancel']}</button>
        <button class="button button--quiet" type="button" aria-describedby="upload-name-{n}" data-part="retry"
            data-in="failed cancelled resting">${text['page.upload.retry']}</button>
      </div>
      <div class="upload-card__result" data-in="done">
        <fieldset class="upload-card__codes" data-part="codes">
          <legend class="visually-hidden">${text['page.upload.codes']}</legend>
          <label class="upload-card__code"><input type="radio" name="code-{n}" value="link" checked><span>${text['page.upload.code.link']}</span></label>
          <label class="upload-card__code"><input type="radio" name="code-{n}" value="markdown"><span>${text['page.image.markdown']}</span></label>
          <label class="upload-card__code"><input type="radio" name="code-{n}" value="html"><span>${text['page.image.html']}</span></label>
          <label class="upload-card__code"><input type="radio" name="code-{n}" value="bbcode"><span>${text['page.image.bbcode']}</span></label>
        </fieldset>
        <div class="copy-field"><div class="copy-field__row">
          <input class="copy-field__value" id="upload-code-{n}" readonly data-part="code"
              aria-label="${text['page.upload.code.link']}" aria-describedby="upload-name-{n}">
          <button class="copy-field__button" type="button" data-copy="#upload-code-{n}" data-part="copy"
              aria-describedby="upload-name-{n}" data-text-copied="${text['copy.done']}"
              data-text-failed="${text['copy.failed']}">${text['copy.do']}</button>
        </div></div>
        <p class="visibility"><span data-part="visibility"></span>
          <button class="visibility__change" type="button" data-part="visibilityChange" aria-describedby="upload-name-{n}"></button></p>
        <p class="upload-card__links"><a data-part="page" aria-describedby="upload-name-{n}">${text['page.upload.page']}</a>
          <button class="upload-card__share" type="button" data-part="share" hidden
              aria-describedby="upload-name-{n}">${text['page.upload.share']}</button></p>
        <details class="upload-card__manage">
          <summary>${text['page.upload.manage']}</summary>
          <p id="upload-manage-{n}">${text['page.upload.manage_note']}</p>
          <div class="copy-field"><div class="copy-field__row">
            <input class="copy-field__value" id="upload-key-{n}" readonly data-part="manage"
                aria-label="${text['page.upload.manage']}" aria-describedby="upload-manage-{n}">
            <button class="copy-field__button" type="button" data-copy="#upload-key-{n}"
                aria-describedby="upload-manage-{n}" data-text-copied="${text['copy.done']}"
                data-text-failed="${text['copy.failed']}">${text['copy.do']}</button>
          </div></div>
        </details>
      </div>
    </div>
    <button class="upload-card__details" type="button" aria-expanded="false" aria-describedby="upload-name-{n}"
        data-part="details" data-in="done">${text['page.upload.details']}</button>
    <button class="upload-card__remove" type="button" aria-label="${text['page.upload.remove']}"
        aria-describedby="upload-name-{n}" data-part="remove" data-in="done failed cancelled mending offered"></button>
  </li>
</template>

</i:layout>
