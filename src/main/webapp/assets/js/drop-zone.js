// The ways in: files dropped anywhere on the page, chosen by the button, or pasted from the clipboard.

/** @param onFiles called with an array of files, never an empty one */
export function openWaysIn({ root, input, button, onFiles }) {
  const give = giving(onFiles);
  listenToInput(input, button, give);
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
    if (give(event.clipboardData?.files)) {
      event.preventDefault();
    }
  }, { signal });
}

function listenToInput(input, button, give) {
  input.multiple = true;
  input.required = false;
  input.tabIndex = -1; // the button below does the same and is on the way of the keyboard
  input.addEventListener('change', () => {
    give(input.files);
    input.value = ''; // the same file may be chosen again
  });
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
