// One polite live region for the whole page, so that news does not interrupt and does not pile up.

function madeRegion() {
  const made = document.createElement('div');
  made.id = 'announcements';
  made.className = 'visually-hidden';
  made.setAttribute('role', 'status');
  document.body.append(made);
  return made;
}

/** Has the text read out when the reader's software has a moment. */
export function announce(text) {
  // The same text twice is read twice only when it is another node.
  const region = document.querySelector('#announcements') ?? madeRegion();
  region.replaceChildren(document.createTextNode(text));
}
