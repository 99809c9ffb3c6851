// The home page takes files too, dropped anywhere or pasted: it turns into the upload page without leaving the
// document, which the files would not survive, and hands them over.

import { openPage } from './drop-zone.js';
import { rememberChoice } from './listed-choice.js';

const ways = new AbortController();
openPage({ root: document.querySelector('.hero'), onFiles: begin, signal: ways.signal });

rememberChoice(document.querySelector('[data-part=listed]'));

async function begin(files) {
  const address = document.querySelector('.hero__actions a').href;
  ways.abort();
  try {
    const script = await turnInto(address);
    const { take } = await import(script);
    take(files);
  } catch {
    location.assign(address); // that page says what is wrong
  }
}

/** Shows the page behind the address in place of this one and returns the address of its script. */
async function turnInto(address) {
  const answer = await fetch(address);
  if (!answer.ok) {
    throw new Error(`status ${answer.status}`);
  }
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  await Promise.all([...page.querySelectorAll('link[rel=stylesheet]')].filter(isNew).map(added));
  document.title = page.title;
  document.body = document.adoptNode(page.body);
  history.pushState(null, '', address);
  // Leading back here needs this document anew; a jump within the page does not.
  addEventListener('popstate', () => location.href.split('#')[0] === address || location.reload());
  return page.querySelector('script[type=module]').getAttribute('src');
}

const isNew = (link) => !document.querySelector(`link[href="${link.getAttribute('href')}"]`);

function added(link) {
  const own = document.importNode(link);
  return new Promise((resolve, reject) => {
    own.addEventListener('load', resolve);
    own.addEventListener('error', reject);
    document.head.append(own);
  });
}
