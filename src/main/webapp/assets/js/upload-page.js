// Any page turns into the upload page without leaving the document, for dropped files would not survive that.

/** Shows the page behind the address in place of this one and uploads the files there. */
export async function uploadOn(address, files) {
  try {
    const { take } = await import(await turnInto(address));
    take(files);
  } catch {
    location.assign(address); // that page says what is wrong
  }
}

/** Returns the address of the script of the page. */
async function turnInto(path) {
  const address = new URL(path, location.href).href;
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
