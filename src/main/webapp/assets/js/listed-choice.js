// Whether uploads are shown in the catalogue: chosen once, remembered by this browser, the same on every page.

const KEY = 'imagehost.listed';

/** Sets the check box as it was left last and remembers each change. */
export function rememberChoice(box) {
  try {
    const choice = localStorage.getItem(KEY);
    box.checked = choice === null ? box.checked : choice === 'true';
    box.addEventListener('change', () => localStorage.setItem(KEY, String(box.checked)));
  } catch {
    // a closed storage: the choice holds for this page
  }
}
