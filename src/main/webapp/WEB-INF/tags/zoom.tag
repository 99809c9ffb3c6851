<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true" %>
<%-- The image by itself, to be looked at closely, and the others of the page; opened by assets/js/zoom.js, else the link leads to the file. --%>
<dialog class="zoom" id="zoom" aria-label="${text['zoom.title']}">
<div class="zoom__tools">
<span class="zoom__turn" data-part="turn" hidden><button class="button button--quiet" type="button" data-part="previous"
    aria-label="${text['zoom.previous']}">←</button><output class="zoom__place" data-part="place"></output><button class="button button--quiet"
    type="button" data-part="next" aria-label="${text['zoom.next']}">→</button></span>
<button class="button button--quiet" type="button" data-part="fit">${text['zoom.fit']}</button>
<button class="button button--quiet" type="button" data-part="full">100%</button>
<button class="button button--quiet" type="button" data-part="out" aria-label="${text['zoom.out']}">−</button>
<output class="zoom__scale" data-part="scale"></output>
<button class="button button--quiet" type="button" data-part="in" aria-label="${text['zoom.in']}">+</button>
<form method="dialog"><button class="button" data-part="close">${text['zoom.close']}</button></form>
</div>
<div class="zoom__field" data-part="field" tabindex="0" role="region" aria-label="${text['zoom.field']}"></div>
</dialog>
