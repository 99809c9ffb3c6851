// The image by itself: fitted into the window or at 100 % and more; moved by scrolling, dragging or the arrow keys,
// resized by the buttons, + and -, the wheel with Ctrl (what touchpads send for a pinch); fingers pinch the page itself.
// A link says in data-width, -height and -name what its image is, where the one inside it is another. Where a page has several, the buttons lead from one to the next, and so do the arrow keys when the whole width is seen.

const STEP = 1.5;
const LARGEST = 8;
const EXTREME = 2.5; // sides in this proportion or beyond cannot be read when the whole fits

const dialog = document.querySelector('#zoom');
const parts = Object.fromEntries([...dialog.querySelectorAll('[data-part]')].map((part) => [part.dataset.part, part]));
let link;
let image;
let [width, height, scale] = [1, 1, 1];

document.addEventListener('click', (event) => {
  const wanted = event.target.closest('[data-zoom]');
  if (!wanted || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) {
    return; // a new tab
  }
  event.preventDefault();
  dialog.showModal();
  parts.field.focus();
  open(wanted);
});
dialog.addEventListener('close', () => link.focus());
parts.previous.addEventListener('click', () => turn(-1));
parts.next.addEventListener('click', () => turn(1));
parts.fit.addEventListener('click', () => show(fitting(Math.min)));
parts.full.addEventListener('click', () => show(1));
parts.in.addEventListener('click', () => show(scale * STEP));
parts.out.addEventListener('click', () => show(scale / STEP));
parts.field.addEventListener('dblclick', () => show(scale === 1 ? fitting(Math.min) : 1));
parts.field.addEventListener('wheel', (event) => {
  if (event.ctrlKey) {
    event.preventDefault(); // else the browser enlarges the page
    show(scale * 2 ** (-event.deltaY / 200));
  }
}, { passive: false });
dialog.addEventListener('keydown', (event) => {
  const { key } = event;
  const by = { ArrowLeft: -1, ArrowRight: 1 }[key];
  if (by && parts.field.scrollWidth <= parts.field.clientWidth) {
    event.preventDefault();
    turn(by);
  }
  const wanted = { '+': scale * STEP, '=': scale * STEP, '-': scale / STEP, 0: fitting(Math.min), 1: 1 }[key];
  if (wanted) {
    show(wanted);
  }
});
parts.field.addEventListener('pointerdown', (event) => event.pointerType === 'mouse' && event.button === 0 && drag(event));

/** Shows the image that a link of the page leads to. */
function open(wanted) {
  const all = links();
  const shown = wanted.querySelector('img');
  link = wanted;
  [width, height] = ['width', 'height'].map((name) => Number(wanted.dataset[name] ?? shown.getAttribute(name)));
  image = new Image(width, height);
  image.className = 'zoom__image';
  image.alt = wanted.dataset.name ?? shown.alt;
  image.draggable = false;
  image.src = link.href;
  parts.field.replaceChildren(image);
  parts.turn.hidden = all.length < 2;
  parts.place.textContent = `${all.indexOf(link) + 1} / ${all.length}`;
  show(firstScale());
}

/** Behind the last one follows the first. */
function turn(by) {
  const all = links();
  if (all.length > 1) {
    open(all[(all.indexOf(link) + by + all.length) % all.length]);
  }
}

const links = () => [...document.querySelectorAll('[data-zoom]')];

/** @param choose Math.min: the whole fits; Math.max: one side fits. Nothing is enlarged. */
const fitting = (choose) => Math.min(1, choose(parts.field.clientWidth / width, parts.field.clientHeight / height));

function firstScale() {
  const isExtreme = Math.max(width / height, height / width) >= EXTREME;
  return fitting(isExtreme ? Math.max : Math.min);
}

/** Keeps what is in the middle there. */
function show(wanted) {
  const { field } = parts;
  const before = scale;
  scale = Math.min(LARGEST, Math.max(Math.min(fitting(Math.min), 1) / 2, wanted));
  const [x, y] = [field.scrollLeft + field.clientWidth / 2, field.scrollTop + field.clientHeight / 2];
  image.style.width = `${width * scale}px`;
  image.style.height = `${height * scale}px`;
  field.scrollTo(x * scale / before - field.clientWidth / 2, y * scale / before - field.clientHeight / 2);
  parts.scale.textContent = new Intl.NumberFormat(document.documentElement.lang, { style: 'percent' }).format(scale);
}

function drag(start) {
  const { field } = parts;
  const [left, top] = [field.scrollLeft, field.scrollTop];
  const move = (event) => field.scrollTo(left - event.clientX + start.clientX, top - event.clientY + start.clientY);
  const end = () => {
    field.classList.remove('is-held');
    field.removeEventListener('pointermove', move);
  };
  field.setPointerCapture(start.pointerId);
  field.classList.add('is-held');
  field.addEventListener('pointermove', move);
  for (const type of ['pointerup', 'pointercancel']) {
    field.addEventListener(type, end, { once: true });
  }
}
