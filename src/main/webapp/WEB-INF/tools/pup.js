// Puts a button beside the editors of a forum: the images go to the host that this script comes from, by its upload page
// in a window of its own, and the codes that show them come back into the editor. Attributes and messages are those of
// Chevereto's pop-up plugin, so either side may be replaced by the other's.
(() => {
  const LABEL = '{label}';
  const TRIGGER = 'data-chevereto-pup-trigger';
  const EDITORS = 'textarea, [contenteditable=""], [contenteditable="true"]';
  const LEAST_HEIGHT = 60; // lower fields are for a line of text
  const MARKDOWN = /discourse|nodebb|flarum/i;

  const script = document.currentScript ?? document.querySelector('script[src*="/sdk/pup.js"]');
  const settings = { url: '/upload', mode: 'auto', target: '', sibling: '', siblingPos: 'after', autoInsert: '',
    autoClose: '1', buttonClass: 'button', containerClass: 'chevereto-pup-container', ...script.dataset };
  const page = new URL(settings.url, script.src);
  page.searchParams.set('popup', ''); // without it a browser cuts the tie between the windows
  const served = new WeakSet();
  const windows = new Map();
  let made = 0;

  const isMarkdown = MARKDOWN.test(document.querySelector('meta[name=generator]')?.content ?? '')
    || document.querySelector('.d-editor-input, [component="composer"], .TextEditor-editor') !== null;

  function look() {
    document.querySelectorAll(`[${TRIGGER}][data-target]`).forEach((button) => {
      const editor = document.querySelector(button.dataset.target);
      if (editor && !served.has(button)) {
        served.add(button);
        serve(button, editor);
      }
    });
    if (settings.mode === 'auto') {
      document.querySelectorAll(settings.target || EDITORS).forEach(addButton);
    }
  }

  function addButton(editor) {
    const key = rich(editor)?.instance ?? editor;
    if (served.has(key) || !isForMessages(editor)) {
      return;
    }
    served.add(key);
    const container = document.createElement('div');
    container.className = settings.containerClass;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = settings.buttonClass;
    button.textContent = LABEL;
    container.append(button);
    serve(button, editor);
    const place = (settings.sibling && document.querySelector(settings.sibling)) || outermost(editor);
    place[settings.siblingPos === 'before' ? 'before' : 'after'](container);
  }

  /** An editor's own frame of buttons and text area stays as it is. */
  const outermost = (editor) => editor.closest('.sceditor-container, .cke, .fr-box, .ck-editor, .ipsComposeArea') ?? editor;

  function isForMessages(editor) {
    const parent = editor.parentElement?.closest('[contenteditable=""], [contenteditable="true"]');
    return !parent && !editor.disabled && !editor.readOnly
      && (rich(editor) !== null || editor.clientHeight >= LEAST_HEIGHT);
  }

  function serve(button, editor) {
    button.addEventListener('click', (event) => {
      event.preventDefault();
      open(editor);
    });
  }

  function open(editor) {
    const known = [...windows].find(([, other]) => other.editor === editor && !other.window.closed);
    if (known) {
      known[1].window.focus();
      return;
    }
    const id = `pup-${Date.now()}-${++made}`;
    const width = Math.min(720, screen.availWidth);
    const height = Math.min(690, screen.availHeight);
    const opened = window.open(page, id, `popup,width=${width},height=${height}`);
    if (opened) {
      windows.set(id, { window: opened, editor });
    }
  }

  addEventListener('message', ({ origin, source, data }) => {
    const known = windows.get(data?.id);
    if (origin !== page.origin || source !== known?.window) {
      return;
    }
    if (data.requestAction === 'postSettings') {
      const autoInsert = settings.autoInsert || codeOf(known.editor);
      source.postMessage({ id: data.id, settings: { ...settings, autoInsert } }, page.origin);
    } else if (typeof data.message === 'string' && settings.autoInsert !== '0') {
      insert(known.editor, data.message);
    }
  });

  function codeOf(editor) {
    const own = rich(editor)?.code ?? (editor.isContentEditable ? 'html-embed' : '');
    return own || (isMarkdown ? 'markdown-embed' : 'bbcode-embed');
  }

  /** An editor that a library has put in place of a text area. */
  function rich(editor) {
    const ck = Object.values(window.CKEDITOR?.instances ?? {})
      .find((instance) => instance.element?.$ === editor || instance.editable?.()?.$ === editor);
    if (ck) {
      return { instance: ck, code: 'html-embed', insert: (text) => ck.insertHtml(text) };
    }
    const sc = window.sceditor?.instance?.(editor);
    return sc ? { instance: sc, code: 'bbcode-embed', insert: (text) => sc.insert(text) } : null;
  }

  function insert(editor, text) {
    const own = rich(editor);
    if (own) {
      own.insert(text);
    } else if (editor.isContentEditable) {
      editor.focus();
      document.execCommand('insertHTML', false, text);
    } else {
      const before = editor.value.slice(0, editor.selectionStart);
      const gap = before === '' || before.endsWith('\n') ? '' : '\n';
      editor.setRangeText(`${gap}${text}\n`, editor.selectionStart, editor.selectionEnd, 'end');
      editor.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
  }

  let isLookingSoon = false;
  function lookSoon() {
    if (!isLookingSoon) {
      isLookingSoon = true;
      requestAnimationFrame(() => {
        isLookingSoon = false;
        look();
      });
    }
  }
  new MutationObserver(lookSoon).observe(document.documentElement,
    { childList: true, subtree: true, attributeFilter: ['class', 'style', 'hidden'] });
  lookSoon();
})();
