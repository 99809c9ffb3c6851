// Copies of a <template>, whose parts are found by data-part.

let made = 0;

/** A new element from the template, and its parts by name; {n} in id, for, name and data-copy is a number of its own. */
export function fromTemplate(selector) {
  const root = document.querySelector(selector).content.firstElementChild.cloneNode(true);
  const number = ++made;
  for (const element of [root, ...root.querySelectorAll('*')]) {
    for (const attribute of element.attributes) {
      attribute.value = attribute.value.replaceAll('{n}', number);
    }
  }
  const parts = {};
  for (const element of root.querySelectorAll('[data-part]')) {
    parts[element.dataset.part] = element;
  }
  return { root, parts };
}

/** Shows the elements whose data-in lists the state, hides those whose data-in does not. */
export function showState(root, state) {
  root.dataset.state = state;
  for (const element of root.querySelectorAll('[data-in]')) {
    element.hidden = !element.dataset.in.split(' ').includes(state);
  }
}
