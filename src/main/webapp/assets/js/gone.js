// "There is nothing at this address": when it is that of an image which was deleted elsewhere, the list of this browser forgets
// it. The server is asked, because a wrong key in the address is answered in the same way.

import { find, forget } from './image-store.js';

const [, id] = location.pathname.match(/^\/i\/([0-9a-z]{16})(?:\/|$)/) ?? [];
if (id && find(id)) {
  forgetIfGone();
}

async function forgetIfGone() {
  const { status } = await fetch(`/api/images/${id}`);
  if (status === 404) {
    forget(id);
  }
}
