import {nothing, render} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {unsafeHTML} from 'lit/directives/unsafe-html.js';
import {html, unsafeStatic} from 'lit/static-html.js';

const view = (item) => {
  const [tag, a] = window.make(item);
  const name = unsafeStatic(tag);
  return html`<${name} id=${a.id} type=${a.type ?? nothing} data-consent=${a['data-consent'] ?? nothing}
    data-src=${a['data-src'] ?? nothing} src=${a.src ?? nothing}></${name}>`;
};

export const start = (place) => (state) =>
  render(
    state.isShown
      ? html`<section>${state.isLed ? html`<p>lead</p>` : nothing}${repeat(state.items, ({id}) => id, view)}</section>`
      : nothing,
    place,
  );

export const startRaw =
  (place) =>
  ({count, html: text}) =>
    render(
      html`<main>
        <p>${count}</p>
        ${text ? html`<section>${unsafeHTML(text)}</section>` : nothing}
      </main>`,
      place,
    );
