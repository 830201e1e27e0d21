// What a file of the site's own does, as an app or a tag manager would. The text is served as /code/NAME.js.
const make = (tag, rest) => `const e = document.createElement('${tag}'); ${rest}`;
const append = 'document.body.append(e);';
const inFrame = (rest) => `const f = document.createElement('iframe'); document.body.append(f); ${rest}`;

/** @type {Record<string, (at: (extension: string) => string) => string>} */
export const inScripts = {
  'new-image': (at) => `new Image().src = '${at('gif')}'`,
  fetch: (at) => `fetch('${at('txt')}').catch(() => {})`,
  'fetch-keepalive': (at) => `fetch('${at('txt')}', {keepalive: true, method: 'POST', body: 'x'}).catch(() => {})`,
  'fetch-request-object': (at) => `fetch(new Request('${at('txt')}')).catch(() => {})`,
  fetchLater: (at) => `fetchLater('${at('txt')}', {activateAfter: 0})`,
  xhr: (at) => `const x = new XMLHttpRequest(); x.open('GET', '${at('txt')}'); x.send()`,
  'xhr-sync': (at) => `const x = new XMLHttpRequest(); x.open('GET', '${at('txt')}', false); try {x.send()} catch {}`,
  beacon: (at) => `navigator.sendBeacon('${at('txt')}', 'x')`,
  'beacon-prototype': (at) => `Navigator.prototype.sendBeacon.call(navigator, '${at('txt')}', 'x')`,
  'beacon-pagehide': (at) => `addEventListener('pagehide', () => navigator.sendBeacon('${at('txt')}', 'x'))`,
  websocket: (at) => `new WebSocket('${at('txt').replace('http', 'ws')}')`,
  eventsource: (at) => `new EventSource('${at('txt')}')`,
  'create-script': (at) => make('script', `e.src = '${at('js')}'; ${append}`),
  'create-script-setattr': (at) => make('script', `e.setAttribute('src', '${at('js')}'); ${append}`),
  'create-script-setattrnode': (at) =>
    make(
      'script',
      `const a = document.createAttribute('src'); a.value = '${at('js')}'; e.setAttributeNode(a); ${append}`,
    ),
  'create-script-ns': (at) =>
    `const e = document.createElementNS('http://www.w3.org/1999/xhtml', 'script'); e.setAttributeNS(null, 'src', '${at('js')}'); ${append}`,
  'create-script-inline-text': (at) => make('script', `e.text = "new Image().src = '${at('gif')}'"; ${append}`),
  'contextual-fragment': (at) =>
    `document.body.append(document.createRange().createContextualFragment('<script src="${at('js')}"></' + 'script>'))`,
  'docwrite-script': (at) => `document.write('<script src="${at('js')}"></' + 'script>')`,
  'docwrite-img': (at) => `document.write('<img src="${at('gif')}">')`,
  'innerhtml-img': (at) =>
    `document.body.insertAdjacentHTML('beforeend', '<div></div>'); document.body.lastChild.innerHTML = '<img src="${at('gif')}">'`,
  'innerhtml-img-detached': (at) => make('div', `e.innerHTML = '<img src="${at('gif')}">'`),
  'innerhtml-onerror': (at) =>
    make('div', `${append} e.innerHTML = '<img src="data:," onerror="new Image().src = \\'${at('gif')}\\'">'`),
  sethtmlunsafe: (at) => make('div', `${append} e.setHTMLUnsafe('<img src="${at('gif')}">')`),
  'domparser-adopt': (at) =>
    `document.body.append(new DOMParser().parseFromString('<img src="${at('gif')}">', 'text/html').body.firstChild)`,
  'shadow-img': (at) =>
    make('div', `${append} e.attachShadow({mode: 'closed'}).innerHTML = '<img src="${at('gif')}">'`),
  'style-prop': (at) => `document.body.style.backgroundImage = 'url(${at('gif')})'`,
  'cssom-insertrule': (at) =>
    make('style', `document.head.append(e); e.sheet.insertRule('body {background: url(${at('gif')})}')`),
  'adopted-stylesheet': (at) =>
    `const s = new CSSStyleSheet(); s.replaceSync('body {background: url(${at('gif')})}'); document.adoptedStyleSheets = [s]`,
  'fontface-api': (at) => `new FontFace('f', 'url(${at('woff2')})').load().catch(() => {})`,
  'audio-ctor': (at) => `new Audio('${at('mp3')}').load()`,
  'link-prefetch-js': (at) => make('link', `e.rel = 'prefetch'; e.href = '${at('js')}'; document.head.append(e)`),
  'dynamic-import': (at) => `import('${at('js')}').catch(() => {})`,
  'worker-blob-fetch': (at) => `new Worker(URL.createObjectURL(new Blob(["fetch('${at('txt')}')"])))`,
  'worker-importscripts': (at) => `new Worker(URL.createObjectURL(new Blob(["importScripts('${at('js')}')"])))`,
  'worker-samesite-file': () => `new Worker('/worker/worker-samesite-file.js')`,
  sharedworker: (at) => `new SharedWorker(URL.createObjectURL(new Blob(["fetch('${at('txt')}')"])))`,
  worklet: (at) => `CSS.paintWorklet.addModule('${at('js')}').catch(() => {})`,
  'serviceworker-fetch': () =>
    `navigator.serviceWorker.register('/worker/serviceworker-fetch.js', {scope: '/worker/'})`,
  'iframe-fresh-realm': (at) => inFrame(`f.contentWindow.fetch('${at('txt')}').catch(() => {})`),
  'iframe-fresh-realm-image': (at) => inFrame(`new f.contentWindow.Image().src = '${at('gif')}'`),
  'iframe-blob': (at) =>
    inFrame(`f.src = URL.createObjectURL(new Blob(['<img src="${at('gif')}">'], {type: 'text/html'}))`),
  'iframe-srcdoc-js': (at) => inFrame(`f.srcdoc = '<img src="${at('gif')}">'`),
  'iframe-docwrite': (at) => inFrame(`f.contentDocument.write('<img src="${at('gif')}">'); f.contentDocument.close()`),
  'form-submit': (at) => make('form', `e.action = '${at('html')}'; ${append} e.submit()`),
  'window-open': (at) => `open('${at('html')}')`,
  'location-nav': (at) => `location.href = '${at('html')}'`,
  'location-nav-iframe': (at) => inFrame(`f.contentWindow.location = '${at('html')}'`),
  'settimeout-string': (at) => `setTimeout("new Image().src = '${at('gif')}'")`,
  'element-clone-node': (at) =>
    `const t = document.createElement('template'); t.innerHTML = '<img src="${at('gif')}">'; document.body.append(t.content.cloneNode(true))`,
  'image-attr-ns': (at) => `new Image().setAttributeNS(null, 'src', '${at('gif')}')`,
  'attr-node-value': (at) =>
    make('img', `const a = document.createAttribute('src'); e.setAttributeNode(a); a.value = '${at('gif')}'`),
  'toggleattr-namednodemap': (at) =>
    make('img', `const a = document.createAttribute('src'); a.value = '${at('gif')}'; e.attributes.setNamedItem(a)`),
  'svg-image-href-baseval': (at) =>
    `const s = document.createElementNS('http://www.w3.org/2000/svg', 'svg'); const i = document.createElementNS('http://www.w3.org/2000/svg', 'image');
     s.append(i); document.body.append(s); i.href.baseVal = '${at('gif')}'`,
  'redirect-first-party': () => `new Image().src = '/redirect/redirect-first-party.gif'`,
  'first-party-proxy': () => `fetch('/proxy/first-party-proxy.txt')`,
  'captured-before-gate': (at) => `captured('${at('txt')}').catch(() => {})`,
};
