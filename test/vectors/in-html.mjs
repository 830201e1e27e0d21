// Live markup: what the page says in its HTML. `at(extension)` is an address of the third party.
const script = (code) => `<script>${code}</script>`;

/** @type {Record<string, (at: (extension: string) => string) => string>} */
export const inHtml = {
  'script-sync': (at) => `<script src="${at('js')}"></script>`,
  'script-sync-after-slow': (at) => `<script src="/slow.js"></script><script src="${at('js')}"></script>`,
  'script-async': (at) => `<script async src="${at('js')}"></script>`,
  'script-defer': (at) => `<script defer src="${at('js')}"></script>`,
  'script-module': (at) => `<script type="module" src="${at('js')}"></script>`,
  'script-module-inline-import': (at) => `<script type="module">import '${at('js')}'</script>`,
  'script-inline': (at) => script(`new Image().src = '${at('gif')}'`),
  importmap: (at) =>
    `<script type="importmap">{"imports": {"x": "${at('js')}"}}</script><script type="module">import 'x'</script>`,
  'svg-script': (at) => `<svg><script href="${at('js')}"></script></svg>`,
  img: (at) => `<img src="${at('gif')}">`,
  'img-srcset': (at) => `<img srcset="${at('gif')} 1x, ${at('gif')} 2x">`,
  'img-after-slow': (at) => `<script src="/slow.js"></script><img src="${at('gif')}">`,
  'img-lazy': (at) => `<img loading="lazy" src="${at('gif')}">`,
  'picture-source': (at) => `<picture><source srcset="${at('gif')}"><img alt=""></picture>`,
  'input-image': (at) => `<input type="image" src="${at('gif')}">`,
  'td-background': (at) => `<table><tr><td background="${at('gif')}">x</td></tr></table>`,
  'svg-image': (at) => `<svg><image href="${at('gif')}" width="9" height="9"></image></svg>`,
  'svg-feimage': (at) =>
    `<svg width="9" height="9"><filter id="f"><feImage href="${at('gif')}"></feImage></filter><rect width="9" height="9" filter="url(#f)"></rect></svg>`,
  'video-src': (at) => `<video preload="auto" src="${at('mp4')}"></video>`,
  'video-poster': (at) => `<video poster="${at('gif')}"></video>`,
  'audio-source': (at) => `<audio preload="auto"><source src="${at('mp3')}"></audio>`,
  object: (at) => `<object data="${at('html')}"></object>`,
  embed: (at) => `<embed src="${at('html')}">`,
  iframe: (at) => `<iframe src="${at('html')}"></iframe>`,
  'iframe-srcdoc-img': (at) => `<iframe srcdoc="<img src='${at('gif')}'>"></iframe>`,
  'iframe-srcdoc-script': (at) => `<iframe srcdoc="<script src='${at('js')}'></script>"></iframe>`,
  'iframe-data': (at) => `<iframe src="data:text/html,<img src='${at('gif')}'>"></iframe>`,
  'iframe-javascript': (at) => `<iframe src="javascript:'<img src=${at('gif')}>'"></iframe>`,
  'link-stylesheet': (at) => `<link rel="stylesheet" href="${at('css')}">`,
  'link-preload-script': (at) => `<link rel="preload" as="script" href="${at('js')}">`,
  'link-preload-image': (at) => `<link rel="preload" as="image" href="${at('gif')}">`,
  'link-modulepreload': (at) => `<link rel="modulepreload" href="${at('js')}">`,
  'link-prefetch': (at) => `<link rel="prefetch" href="${at('js')}">`,
  'link-icon': (at) => `<link rel="icon" href="${at('gif')}">`,
  'speculationrules-prefetch': (at) =>
    `<script type="speculationrules">{"prefetch": [{"urls": ["${at('html')}"], "eagerness": "immediate"}]}</script>`,
  'speculationrules-prerender': (at) =>
    `<script type="speculationrules">{"prefetch": [{"urls": ["${at('html')}?2"], "eagerness": "immediate"}], "prerender": [{"urls": ["${at('html')}"], "eagerness": "immediate"}]}</script>`,
  'meta-refresh': (at) => `<meta http-equiv="refresh" content="0;url=${at('html')}">`,
  'style-bg': (at) => `<style>body {background: url(${at('gif')})}</style>`,
  'style-attr-bg': (at) => `<p style="background: url(${at('gif')})">x</p>`,
  'style-import': (at) => `<style>@import '${at('css')}';</style>`,
  'style-fontface': (at) =>
    `<style>@font-face {font-family: f; src: url(${at('woff2')})} p {font-family: f}</style><p>x</p>`,
  'style-content': (at) => `<style>p::before {content: url(${at('gif')})}</style><p>x</p>`,
  'style-cursor': (at) => `<style>body {cursor: url(${at('gif')}), auto}</style><p>x</p>`,
  'inline-handler-onerror': (at) => `<img src="data:," onerror="new Image().src = '${at('gif')}'">`,
  'inline-handler-svg-onload': (at) => `<svg onload="new Image().src = '${at('gif')}'"></svg>`,
  'declarative-shadow-img': (at) => `<div><template shadowrootmode="open"><img src="${at('gif')}"></template></div>`,
  'declarative-shadow-script': (at) =>
    `<div><template shadowrootmode="open"><script src="${at('js')}"></script></template></div>`,
  'a-ping': (at) => `<a id="a" href="#x" ping="${at('txt')}">x</a><script src="/click.js"></script>`,
  'form-get': (at) => `<form id="a" action="${at('html')}"></form><script src="/submit.js"></script>`,
};

/** In the head, above the library. */
export const aboveLibrary = {
  'script-before-gate': (at) => `<script src="${at('js')}"></script>`,
  'captured-before-gate': () => '<script>var captured = fetch</script>',
};

/** By response headers. */
export const inHeaders = {
  'header-reporting': (at) => ({'content-security-policy-report-only': `img-src 'none'; report-uri ${at('txt')}`}),
  'header-link-preload': (at) => ({link: `<${at('js')}>; rel=preload; as=script`}),
  'header-refresh': (at) => ({refresh: `0;url=${at('html')}`}),
};
