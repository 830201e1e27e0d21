// The libraries that make a page out of a state, and the page on which each does.

/** Alpine reads its templates from the page. Held things have other attributes than plain ones. */
function alpineMarkup(isHeld) {
  const names = (kind) => [
    'id',
    ...(isHeld ? [...(kind === 'script' ? ['type'] : []), 'data-consent', 'data-src'] : ['src']),
  ];
  const things = ['script', 'iframe', 'img'].map((kind) => {
    const bound = names(kind).map((name) => `:${name}="read(item)['${name}']"`);
    return `<template x-if="item.kind === '${kind}'"><${kind} ${bound.join(' ')}>${kind === 'img' ? '' : `</${kind}>`}</template>`;
  });
  return `<div x-data><template x-if="$store.guest.isShown"><section>
    <template x-if="$store.guest.isLed"><p>lead</p></template>
    <template x-for="item in $store.guest.items" :key="item.id"><span>${things.join('')}</span></template>
  </section></template></div>`;
}

/**
 * Name, bundle, function, whether the browser runs its scripts in place (unknown where that hangs on the engine), and what
 * the page holds for it.
 */
export const libraries = [
  ['dom', 'dom', 'start', true],
  ['react', 'react', 'start', false],
  ['preact', 'preact', 'start', true],
  ['vue', 'vue', 'start', true],
  ['svelte', 'svelte', 'start', true],
  ['solid', 'solid', 'start', false],
  ['lit', 'lit', 'start', false],
  ['angular', 'angular', 'start', true],
  ['alpine', 'alpine', 'start', true, alpineMarkup],
  [
    'alpine-text',
    'alpine',
    'startText',
    false,
    (isHeld) => alpineMarkup(isHeld).replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
  ],
  ['idiomorph', 'morph', 'startIdiomorph', undefined],
  ['alpine-morph', 'morph', 'startAlpine', undefined],
];

/** A page where `window.set(state)` makes the library show a state. */
export const pageOf =
  ([, bundled, start, , markup]) =>
  (write, isHeld) => `<body><div id="place">${markup?.(isHeld) ?? ''}</div><script src="/bundle/${bundled}"></script>
    <script>Promise.resolve(guest.${start}(document.querySelector('#place'))).then((set) => (window.set = set))</script>`;
