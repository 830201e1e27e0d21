// The receipts of one consent id, each checked on this page, and the collector's own check beside it; and the export.
import {
  ask,
  download,
  explain,
  facts,
  find,
  latin,
  make,
  page,
  say,
  showEmpty,
  startLoading,
  stay,
  time,
  words,
} from './page.js';
import {verifyChain} from './verify.js';
import {count} from './words.js';

/** @type {{id: string, links: Awaited<ReturnType<typeof verifyChain>>, verification: object} | undefined} */
let shown;
let isUnknown = false;

const names = ({categories, services}) => {
  const {categories: titles, nothing} = words();
  const all = [...categories.map((id) => titles[id] ?? latin(id)), ...services.map(latin)];
  return all.length > 0 ? all.flatMap((one, index) => (index > 0 ? [' · ', one] : [one])) : [nothing];
};

function item({receipt, state}, audits) {
  const {sources, states, ...labels} = words();
  const {sequence, time: at, source, granted, denied, policy, validity, gpc} = receipt;
  // the newest audit of the configuration that this answer was given under
  const audit = audits.find(({manifest}) => manifest.configuration.receipts === receipt.config)?.manifest;
  const title = make('h3', {}, `${labels.place} ${sequence + 1} · `, time(at));
  const badge = make('span', {
    className: `state ${state}`,
    textContent: states[state],
  });
  return make(
    'li',
    {},
    make('div', {className: 'head'}, title, badge),
    facts([
      [labels.how, `${sources[source] ?? source}${gpc ? ` (${labels.gpc})` : ''}`],
      [labels.granted, ...names(granted)],
      [labels.denied, ...names(denied)],
      [labels.policy, `${policy.revision} · `, latin(policy.effective)],
      [labels.validUntil, time(validity.until)],
      ...(audit
        ? [[labels.audited, time(audit.endedAt), ` · ${count(labels.auditErrors, audit.summary.error, page.language)}`]]
        : []),
      [labels.seal, make('code', {}, latin(receipt.hash?.slice(0, 16) ?? '–'))],
    ]),
  );
}

/** What is wrong by either check, in words; nothing where the chain is whole. */
function faultsOf({links, verification}) {
  const {states, faultKinds, place} = words();
  const seen = links
    .filter(({state}) => state !== 'whole')
    .map(({receipt, state}) => `${place} ${receipt.sequence + 1}: ${states[state]}`);
  const told = verification.faults.map(({kind}) => faultKinds[kind] ?? kind);
  return [...new Set([...seen, ...told])];
}

export function renderReceipts() {
  const chain = find('chain');
  showEmpty(shown ? undefined : isUnknown ? 'unknown' : 'look');
  chain.replaceChildren();
  if (!shown) return;
  const {whole, broken, saveChain, ...labels} = words();
  const faults = faultsOf(shown);
  const verdict = make(
    'div',
    {className: `verdict ${faults.length > 0 ? 'broken' : 'whole'}`},
    make('h2', {textContent: faults.length > 0 ? broken : whole}),
    make('p', {
      textContent: count(labels.looked, shown.links.length, page.language),
    }),
    make('ul', {}, ...faults.map((textContent) => make('li', {textContent}))),
  );
  const {id} = shown;
  const buttons = ['jsonl', 'csv'].map((format) => {
    const button = make('button', {
      type: 'button',
      textContent: `${saveChain} ${format === 'csv' ? 'CSV' : 'JSON Lines'}`,
    });
    button.addEventListener('click', () => save({consentId: id}, format));
    return button;
  });
  const newestFirst = shown.links.toReversed().map((link) => item(link, shown.audits));
  chain.append(verdict, make('div', {className: 'row'}, ...buttons), make('ol', {reversed: true}, ...newestFirst));
}

export function sayReceipts() {
  if (shown) say(faultsOf(shown).length > 0 ? words().broken : words().whole, 'quiet');
}

export async function look() {
  const id = find('consent-id').value.trim();
  const isWanted = startLoading();
  shown = undefined;
  isUnknown = false;
  say('');
  try {
    const query = new URLSearchParams({consentId: id});
    const lines = (await (await ask(`receipts?${query}`)).text()).split('\n').filter(Boolean);
    const verification = await (await ask(`verify?${query}`)).json();
    const {audits} = await (await ask('audits')).json();
    const receipts = lines.map((line) => JSON.parse(line).receipt).sort((one, other) => one.sequence - other.sequence);
    const links = await verifyChain(receipts);
    if (!isWanted()) return;
    isUnknown = receipts.length === 0 && verification.valid;
    if (!isUnknown) shown = {id, links, verification, audits};
    find('token').removeAttribute('aria-invalid');
    renderReceipts();
    if (isUnknown) say(words().empty.unknown[0], 'quiet');
    else sayReceipts();
  } catch (error) {
    if (!isWanted()) return;
    renderReceipts();
    showEmpty();
    explain(error, look);
  }
}

/** @param {Record<string, string>} filter @param {string} format */
export async function save(filter, format) {
  const isHere = stay();
  try {
    const query = new URLSearchParams({...filter, format});
    await download(`receipts?${query}`, `receipts.${format}`);
    if (isHere()) say(words().saved);
  } catch (error) {
    if (isHere()) explain(error);
  }
}
