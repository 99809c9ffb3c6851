<%@ page session="false" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="fn" uri="jakarta.tags.functions" %>
<%@ taglib prefix="i" tagdir="/WEB-INF/tags" %>
<%-- Without JavaScript a plain form that answers with the image page; with it assets/js/upload.js takes over. --%>
<i:layout titleKey="upload.title" styles="upload my-pictures" script="upload">
<section id="upload" class="upload" data-action="/api/upload" data-max-bytes="${view.maxUploadBytes}"
    data-text-file-too-large="${fn:escapeXml(text['rejection.file_too_large'])}"
    data-text-extension-not-allowed="${fn:escapeXml(text['rejection.extension_not_allowed'])}"
    data-text-empty-file="${fn:escapeXml(text['rejection.empty_file'])}"
    data-text-not-an-image="${fn:escapeXml(text['rejection.not_an_image'])}"
    data-text-failed="${fn:escapeXml(text['failure.http_500'])}"
    data-text-network-lost="${fn:escapeXml(text['upload.network_lost'])}"
    data-text-statequeued="${fn:escapeXml(text['upload.state.queued'])}"
    data-text-statechecking="${fn:escapeXml(text['upload.state.checking'])}"
    data-text-statedone="${fn:escapeXml(text['upload.state.done'])}"
    data-text-statefailed="${fn:escapeXml(text['upload.state.failed'])}"
    data-text-statecancelled="${fn:escapeXml(text['upload.state.cancelled'])}"
    data-text-retry="${fn:escapeXml(text['upload.retry'])}"
    data-text-retry-in="${fn:escapeXml(text['upload.retry_in'])}"
    data-text-nameless="${fn:escapeXml(text['upload.nameless'])}"
    data-text-counts="${fn:escapeXml(text['upload.counts'])}"
    data-text-announce-done="${fn:escapeXml(text['upload.announce_done'])}"
    data-text-not-kept="${fn:escapeXml(text['upload.not_kept'])}">
  <h1 class="upload-title"><c:out value="${text['upload.title']}"/></h1>
  <form class="upload-form" method="post" action="/upload" enctype="multipart/form-data">
    <div class="upload-drop">
      <span class="upload-cloud" aria-hidden="true"></span>
      <label class="upload-call" for="upload-file">
        <span class="upload-live"><c:out value="${text['upload.drop']}"/></span>
        <span class="upload-plain"><c:out value="${text['upload.choose']}"/></span>
      </label>
      <input class="upload-file" id="upload-file" type="file" name="file" required aria-describedby="upload-limits"
          accept=".jpg,.jpeg,.png,.gif,image/jpeg,image/png,image/gif" data-part="chooser">
      <p class="upload-hint upload-live upload-paste"><c:out value="${text['upload.paste']}"/></p>
      <p class="upload-hint" id="upload-limits"><c:out value="${text['upload.limits']}"/></p>
    </div>
    <button class="upload-button button" type="submit" data-part="choose">
      <span class="upload-live"><c:out value="${text['upload.browse']}"/></span>
      <span class="upload-plain"><c:out value="${text['upload.send']}"/></span>
    </button>
    <%-- An unticked box sends nothing: the hidden field before it then says "no"; of two the last counts. --%>
    <input type="hidden" name="listed" value="false">
    <label class="upload-listed">
      <input type="checkbox" name="listed" value="true" data-part="listed" ${view.listedByDefault ? 'checked' : ''}>
      <span><c:out value="${text['upload.listed']}"/></span>
    </label>
    <p class="upload-terms"><c:out value="${text['upload.terms']}"/>
      <a href="/terms.html"><c:out value="${text['upload.terms_link']}"/></a></p>
  </form>
  <div class="upload-summary" data-part="summary" hidden>
    <p class="upload-counts" data-part="counts"></p>
    <button class="button button-quiet" type="button" data-part="copy-all" disabled data-copy-text=""
        data-text-copied="${fn:escapeXml(text['copy.copied'])}"
        data-text-failed="${fn:escapeXml(text['copy.failed'])}"><c:out value="${text['upload.copy_all']}"/></button>
  </div>
  <ul class="upload-cards" data-part="cards"></ul>
</section>

<section id="mine" class="mine" aria-labelledby="mine-title" data-file-name="${fn:escapeXml(text['mine.file_name'])}"
    data-text-unreadable="${fn:escapeXml(text['mine.unreadable'])}"
    data-text-imported="${fn:escapeXml(text['mine.imported'])}"
    data-text-cleared="${fn:escapeXml(text['mine.cleared'])}">
  <h2 class="mine-title" id="mine-title"><c:out value="${text['mine.title']}"/></h2>
  <p class="mine-note"><c:out value="${text['mine.note']}"/></p>
  <p class="mine-empty" data-part="empty"><c:out value="${text['mine.empty']}"/></p>
  <ul class="mine-list" data-part="list"></ul>
  <button class="button button-quiet mine-more" type="button" data-part="more" hidden><c:out value="${text['mine.more']}"/></button>
  <div class="mine-actions">
    <button class="button button-quiet" type="button" data-part="export" disabled><c:out value="${text['mine.export']}"/></button>
    <button class="button button-quiet" type="button" data-part="import"><c:out value="${text['mine.import']}"/></button>
    <button class="button button-quiet mine-danger" type="button" data-part="clear" disabled><c:out value="${text['mine.clear']}"/></button>
    <input type="file" accept=".json,application/json" hidden data-part="file" aria-label="${fn:escapeXml(text['mine.import'])}">
  </div>
  <p class="mine-told" data-part="told"></p>
  <dialog class="mine-confirm" data-part="confirm" aria-labelledby="mine-confirm-title">
    <form method="dialog">
      <h3 class="mine-confirm-title" id="mine-confirm-title"><c:out value="${text['mine.clear_question']}"/></h3>
      <p><c:out value="${text['mine.clear_note']}"/></p>
      <div class="mine-actions">
        <button class="button button-quiet" value="keep"><c:out value="${text['mine.keep']}"/></button>
        <button class="button button-danger" value="clear"><c:out value="${text['mine.clear_yes']}"/></button>
      </div>
    </form>
  </dialog>
</section>

<template id="upload-card">
  <li class="upload-card" data-state="queued">
    <div class="upload-card-preview"><img class="upload-card-image" alt="" data-part="preview" hidden></div>
    <div class="upload-card-body">
      <h2 class="upload-card-name" id="upload-name-{n}" data-part="name"></h2>
      <p class="upload-card-facts"><span data-part="size"></span><span class="upload-card-status" data-part="status"></span></p>
      <progress class="upload-card-progress" max="1" value="0" aria-labelledby="upload-name-{n}" data-part="progress"
          data-in="queued sending checking"></progress>
      <p class="upload-card-fault" data-part="fault" data-in="failed"></p>
      <div class="upload-card-actions" data-in="queued sending checking failed cancelled">
        <button class="button button-quiet" type="button" aria-describedby="upload-name-{n}" data-part="cancel"
            data-in="queued sending checking"><c:out value="${text['upload.cancel']}"/></button>
        <button class="button button-quiet" type="button" aria-describedby="upload-name-{n}" data-part="retry"
            data-in="failed cancelled"><c:out value="${text['upload.retry']}"/></button>
      </div>
      <div class="upload-card-result" data-in="done">
        <fieldset class="upload-codes" data-part="codes">
          <legend class="visually-hidden"><c:out value="${text['upload.codes']}"/></legend>
          <label class="upload-code"><input type="radio" name="code-{n}" value="link" checked><span><c:out value="${text['upload.code.link']}"/></span></label>
          <label class="upload-code"><input type="radio" name="code-{n}" value="markdown"><span>Markdown</span></label>
          <label class="upload-code"><input type="radio" name="code-{n}" value="html"><span>HTML</span></label>
          <label class="upload-code"><input type="radio" name="code-{n}" value="bbcode"><span>BBCode</span></label>
        </fieldset>
        <div class="upload-field">
          <input class="upload-field-value" id="upload-code-{n}" readonly data-part="code"
              aria-label="${fn:escapeXml(text['upload.code.link'])}" aria-describedby="upload-name-{n}">
          <button class="upload-field-copy" type="button" data-copy="#upload-code-{n}" data-part="copy"
              aria-describedby="upload-name-{n}" data-text-copied="${fn:escapeXml(text['copy.copied'])}"
              data-text-failed="${fn:escapeXml(text['copy.failed'])}"><c:out value="${text['copy.copy']}"/></button>
        </div>
        <p class="upload-card-links"><a data-part="page" aria-describedby="upload-name-{n}"><c:out value="${text['upload.page']}"/></a></p>
        <details class="upload-manage">
          <summary><c:out value="${text['upload.manage']}"/></summary>
          <p id="upload-manage-{n}"><c:out value="${text['upload.manage_note']}"/></p>
          <div class="upload-field">
            <input class="upload-field-value" id="upload-key-{n}" readonly data-part="manage"
                aria-label="${fn:escapeXml(text['upload.manage'])}" aria-describedby="upload-manage-{n}">
            <button class="upload-field-copy" type="button" data-copy="#upload-key-{n}"
                aria-describedby="upload-manage-{n}" data-text-copied="${fn:escapeXml(text['copy.copied'])}"
                data-text-failed="${fn:escapeXml(text['copy.failed'])}"><c:out value="${text['copy.copy']}"/></button>
          </div>
        </details>
      </div>
    </div>
    <button class="upload-card-remove" type="button" aria-label="${fn:escapeXml(text['upload.remove'])}"
        aria-describedby="upload-name-{n}" data-part="remove" data-in="done failed cancelled"></button>
  </li>
</template>

<template id="my-picture">
  <li class="mine-item">
    <div class="mine-preview">
      <img class="mine-image" alt="" width="96" height="96" loading="lazy" decoding="async" data-part="thumbnail">
    </div>
    <div class="mine-body">
      <a class="mine-name" id="mine-name-{n}" data-part="name"></a>
      <p class="mine-facts"><span data-part="facts"></span><span class="mine-gone" data-part="gone" hidden><c:out value="${text['mine.gone']}"/></span></p>
      <div class="mine-links">
        <button class="mine-link" type="button" data-part="copy" aria-describedby="mine-name-{n}"
            data-text-copied="${fn:escapeXml(text['copy.copied'])}"
            data-text-failed="${fn:escapeXml(text['copy.failed'])}"><c:out value="${text['mine.copy']}"/></button>
        <a class="mine-link" data-part="open" aria-describedby="mine-name-{n}"><c:out value="${text['mine.open']}"/></a>
        <a class="mine-link mine-danger" data-part="manage" aria-describedby="mine-name-{n}"><c:out value="${text['mine.delete']}"/></a>
        <button class="mine-link" type="button" data-part="forget" aria-describedby="mine-name-{n}"><c:out value="${text['mine.forget']}"/></button>
      </div>
    </div>
  </li>
</template>
</i:layout>
