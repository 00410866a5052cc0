// The part of Tomograph that answers while there is no network: the questionnaires that this browser keeps, and a page
// that says so for everything else. It reads what components/rating/page-keeper.ts keeps, and takes away what is no
// longer its reader's. docs/decisions.md says why this is safe; docs/operating.md, what an operator should know.
// Plain script, because browsers load it as it is.

/** As in components/auth/kept-pages.ts: one cache for each person; the number is that of what it holds. */
const CACHES = 'tomograph.offline.';
const CURRENT = `${CACHES}1.`;
const QUESTIONNAIRE = /^\/assessments\/[0-9a-f-]{36}$/;

/** A page older than this is not shown any more; answers wait longer, they are not in here. In milliseconds. */
const LONGEST_KEPT = 7 * 24 * 3_600_000;
/** A network that swallows requests is as good as none, where there is something to show instead. In milliseconds. */
const LONGEST_WAIT = 10_000;

/** The server says: not yours, or not there. A redirect goes to the sign-in. */
const CLOSED = [401, 403, 404, 410];
/** No server behind the proxy. */
const ABSENT = [502, 503, 504];

/** The documents that were shown from what is kept, while this worker runs. */
const keptClients = new Set();

self.addEventListener('install', (event) => {
  // Saves and streams then never wait for this worker.
  event.addRoutes?.([{ condition: { urlPattern: '/api/*' }, source: 'network' }]);
  event.waitUntil(self.skipWaiting());
});

self.addEventListener('activate', (event) => event.waitUntil(takeOver()));

async function takeOver() {
  await self.registration.navigationPreload?.enable();
  const names = await caches.keys();
  const outdated = names.filter((name) => name.startsWith(CACHES) && !name.startsWith(CURRENT));
  await Promise.all(outdated.map((name) => caches.delete(name)));
  await self.clients.claim();
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin || pathname.startsWith('/api/')) return;
  if (request.mode === 'navigate') event.respondWith(answer(event, pathname));
  // With a network the browser's own cache is quicker: it has assets packed and compiled.
  else if (pathname.startsWith('/_next/static/') && (keptClients.has(event.clientId) || !navigator.onLine))
    event.respondWith(readAsset(request));
});

/** Named after its content, so that a kept one is never outdated. */
async function readAsset(request) {
  return (await caches.match(request.url, { ignoreVary: true })) ?? fetch(request);
}

/** From the network; without one the kept page, or else the page that says so. */
async function answer(event, pathname) {
  const kept = QUESTIONNAIRE.test(pathname) ? await findKept(pathname) : null;
  try {
    const response = await (kept === null ? load(event) : within(load(event)));
    const isClosed = response.type === 'opaqueredirect' || CLOSED.includes(response.status);
    if (kept === null) return response;
    if (isClosed) await drop(kept.cache, pathname);
    return ABSENT.includes(response.status) ? show(kept, event.resultingClientId) : response;
  } catch {
    return kept === null ? offlinePage(pathname) : show(kept, event.resultingClientId);
  }
}

async function load(event) {
  return (await event.preloadResponse) ?? fetch(event.request);
}

/** As the promise, but a silence that is too long is a failure. */
function within(promise) {
  const silence = new Promise((_, reject) => setTimeout(() => reject(new Error('No answer.')), LONGEST_WAIT));
  return Promise.race([promise, silence]);
}

/** What is kept of a questionnaire; null for nothing, or nothing that may still be shown. */
async function findKept(pathname) {
  for (const name of await caches.keys()) {
    if (!name.startsWith(CURRENT)) continue;
    const cache = await caches.open(name);
    const [page, facts] = await Promise.all([cache.match(pathname), cache.match(`${pathname}?kept`)]);
    if (!page || !facts) continue;
    const { at, title } = await facts.json();
    if (Date.now() - at < LONGEST_KEPT) return { cache, page, at, title };
    await drop(cache, pathname);
  }
  return null;
}

async function drop(cache, pathname) {
  await Promise.all(['', '?kept', '?ratings'].map((part) => cache.delete(pathname + part)));
}

/** The page as it came, its policy with it: the scripts in it carry that policy's nonce. */
function show({ page, at }, clientId) {
  keptClients.add(clientId);
  const headers = new Headers(page.headers);
  // The body is unpacked already.
  for (const name of ['Content-Encoding', 'Content-Length', 'Transfer-Encoding']) headers.delete(name);
  // Tells the page's script where it came from.
  headers.set('Server-Timing', `kept;dur=${at}`);
  return new Response(page.body, { status: 200, headers });
}

const escaped = (text) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** In place of every other page. */
async function offlinePage(pathname) {
  const kept = [];
  for (const name of await caches.keys()) {
    if (!name.startsWith(CURRENT)) continue;
    for (const { url } of await (await caches.open(name)).keys()) {
      const place = new URL(url);
      const found =
        QUESTIONNAIRE.test(place.pathname) && place.search === '' && (await findKept(place.pathname));
      if (found) kept.push(`<li><a href="${place.pathname}">${escaped(found.title)}</a></li>`);
    }
  }
  const more =
    kept.length === 0
      ? '<p>Connect to the network, then try again.</p>'
      : `<p>Go on with ${kept.length === 1 ? 'this questionnaire' : 'one of these questionnaires'}:</p><ul>${kept.join('')}</ul>`;
  return new Response(
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>You are offline · Tomograph</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 38rem; margin: 12vh auto; padding: 0 16px; }
h1 { font-size: 1.5rem; } a { color: light-dark(#176787, #7cb0c7); } li { margin: 8px 0; }
</style></head><body><main><h1>You are offline</h1><p>Your answers are kept in this browser, and are sent when the
connection is back.</p>${more}<p><a href="${escaped(pathname)}">Try again</a></p></main></body></html>`,
    {
      status: 503,
      headers: {
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
        'Cache-Control': 'no-store',
      },
    },
  );
}
