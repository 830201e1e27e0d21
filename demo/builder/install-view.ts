import {html, nothing} from 'lit';
import type {Step} from '../../src/cli/init/platform.ts';
import {exampleIds} from '../../src/services/catalogue.ts';
import {copy} from './copy.ts';
import {archiveOf, save} from './download.ts';
import type {Open} from './config-of.ts';
import {installationOf} from './installation-of.ts';
import {holdLines, inLanguage, services} from './services.ts';
import type {View} from './view.ts';

/** What to paste, and what to download: the very files that `ithn init` writes. */
export function installView(view: View) {
  const {choices, words} = view;
  const {open, steps, files} = installationOf(choices);
  const held = holdLines(choices.services);
  return html`
    ${open.length ? openView(open, view) : nothing}
    <ol class="steps">
      ${steps.map((step) => stepView(step, view))}
      ${
        held.length
          ? html`<li>
              <p>${words.hold}</p>
              ${held.map(
                ({service, code}) => html`
                  <h3>${inLanguage(service.name, choices.ui)}</h3>
                  ${codeView(code, view, inLanguage(service.name, choices.ui))}
                `,
              )}
            </li>`
          : nothing
      }
    </ol>
    <h3>${words.files}</h3>
    <ul class="files">
      ${Object.entries(files).map(
        ([path, text]) => html`
          <li>
            <bdi dir="ltr">${path}</bdi>
            <button
              type="button"
              aria-label="${words.download} ⁨${path}⁩"
              @click=${() => save(path.split('/').at(-1) ?? path, new Blob([text], {type: 'text/plain'}))}
            >
              ${words.download}
            </button>
          </li>
        `,
      )}
    </ul>
    <p>
      <button class="solid" type="button" @click=${() => downloadAll(view, files)}>${words.all}</button>
      <span class="note">${words.allNote}</span>
    </p>
    <p class="note">${words.filesNote}</p>
    ${codeView(commandOf(view), view, words.filesNote)}
    <p><button type="button" @click=${() => copy(location.href, view)}>${words.link}</button></p>
  `;
}

const commandOf = ({choices: {platform, theme}}: View): string =>
  `npx ithn init --platform ${platform} --config ithn.config.json${theme === 'none' ? '' : ` --theme ${theme}`}`;

async function downloadAll({choices: {platform}, words, tell}: View, files: Readonly<Record<string, string>>) {
  try {
    save(`ithn-${platform}.zip`, await archiveOf(platform, files));
  } catch (error) {
    tell(`${words.failed} \u2068${String(error)}\u2069`);
  }
}

const stepView = ({say, code}: Step, view: View) => html`
  <li>
    <p>${say[view.choices.ui]}</p>
    ${code === undefined ? nothing : codeView(code, view, say[view.choices.ui])}
  </li>
`;

/** Code that scrolls by itself, by keyboard too, and its button. */
const codeView = (code: string, view: View, name: string) => html`
  <div class="code">
    <pre dir="ltr" lang="en" tabindex="0" role="region" aria-label=${name}><code>${code.trimEnd()}</code></pre>
    <button type="button" aria-label="${view.words.copy}: ${name}" @click=${() => copy(code, view)}>
      ${view.words.copy}
    </button>
  </div>
`;

function openView(open: readonly Open[], {choices: {ui}, words}: View) {
  const nameOf = (preset: string): string => inLanguage(services.find(({id}) => id === preset)?.name ?? preset, ui);
  const textOf = (one: Open): string => {
    const preset = /^service:(.+)/.exec(one)?.[1];
    if (preset === undefined) return words.open[one as keyof typeof words.open];
    return `${nameOf(preset)}: ${words.open.service} \u2068${exampleIds[preset] ?? ''}\u2069`;
  };
  return html`
    <div class="open">
      <h3>${words.openTitle}</h3>
      <ul>
        ${open.map((one) => html`<li>${textOf(one)}</li>`)}
      </ul>
    </div>
  `;
}
