// The ways in: files dropped anywhere on the page, chosen by the button, or pasted from the clipboard.

/** @param onFiles called with an array of files, never an empty one */
export function openWaysIn({ root, inputs, button, onFiles }) {
  const give = giving(onFiles);
  inputs.forEach((input) => listenToInput(input, give));
  widen(inputs[0]);
  openBy(button, inputs[0]);
  listenToPage(root, give);
}

/** The same without a button, until the signal says that it is enough. */
export function openPage({ root, onFiles, signal }) {
  listenToPage(root, giving(onFiles), signal);
}

/** Tells whether there was a file in the list. */
const giving = (onFiles) => (list) => {
  const files = [...(list ?? [])];
  if (files.length > 0) {
    onFiles(files);
  }
  return files.length > 0;
};

function listenToPage(root, give, signal) {
  listenToDrop(root, give, signal);
  document.addEventListener('paste', (event) => {
    if (give([...(event.clipboardData?.files ?? [])].map(named))) {
      event.preventDefault();
    } else if (isAddress(event)) {
      document.querySelector('[role=alert][data-address]')?.removeAttribute('hidden'); // the sentence that answers it
    }
  }, { signal });
}

/** What is pasted without a name of its own is called image.png by every browser: the time says more. */
function named(file) {
  if (file.name !== 'image.png') {
    return file;
  }
  const now = new Date();
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString();
  return new File([file], `${local.slice(0, 10)} ${local.slice(11, 19).replaceAll(':', '.')}.png`, { type: file.type });
}

const isAddress = ({ clipboardData, target }) => !target.closest?.('input:not([type=file]), textarea')
  && /^https?:\/\/\S+$/.test(clipboardData?.getData('text/plain').trim() ?? '');

function listenToInput(input, give) {
  const takeChosen = () => {
    give(input.files);
    input.value = ''; // the same file may be chosen again
  };
  input.addEventListener('change', takeChosen);
  takeChosen(); // what was chosen before this ran
}

/** Formats that the browser may be able to convert can be chosen too. Not HEIC on an iPhone: unasked for, it comes as JPEG. */
function widen(input) {
  const isTouched = matchMedia('(pointer: coarse)').matches;
  input.accept += isTouched ? ',image/webp,image/avif,image/bmp' : ',image/*,.heic,.heif,.avif';
}

function openBy(button, input) {
  input.multiple = true;
  input.required = false;
  input.tabIndex = -1; // the button does the same and is on the way of the keyboard
  input.form.addEventListener('submit', (event) => event.preventDefault());
  button.addEventListener('click', (event) => {
    event.preventDefault();
    input.click();
  });
}

function listenToDrop(root, give, signal) {
  const hasFiles = (event) => event.dataTransfer?.types.includes('Files');
  let depth = 0; // entering a child comes before leaving its parent
  const enter = (by) => {
    depth = Math.max(0, depth + by);
    root.classList.toggle('is-dragging', depth > 0);
  };
  document.addEventListener('dragenter', (event) => hasFiles(event) && enter(1), { signal });
  document.addEventListener('dragleave', (event) => hasFiles(event) && enter(-1), { signal });
  document.addEventListener('dragover', (event) => {
    if (hasFiles(event)) {
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
    }
  }, { signal });
  document.addEventListener('drop', (event) => {
    if (hasFiles(event)) {
      event.preventDefault(); // else the browser leaves the page for the file
      enter(-depth);
      give(event.dataTransfer.files);
    }
  }, { signal });
}
