// Writes the figures into the documentation, as they were measured.
import {readFileSync, writeFileSync} from 'node:fs';
import {resolve} from 'node:path';

const page = resolve(import.meta.dirname, '../../demo/docs/gate.html');
const row = (head, cells) => `<tr><th scope="row">${head}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;

/** Puts the table between the marks of demo/docs/gate.html. */
export function writeTable({gates, counts, seen, rows}) {
  const heads = gates.map((gate) => `<th scope="col">${gate}</th>`).join('');
  const body = [
    row(
      `reached the third party, of ${seen}`,
      gates.map((gate) => counts[gate].reached),
    ),
    row(
      'its code ran',
      gates.map((gate) => counts[gate].ran),
    ),
    ...Object.entries(rows).map(([name, cells]) => row(`<code>${name}</code>`, cells)),
  ].join('\n');
  const table = `<table>\n<thead><tr><td></td>${heads}</tr></thead>\n<tbody>\n${body}\n</tbody>\n</table>`;
  const html = readFileSync(page, 'utf8');
  writeFileSync(
    page,
    html.replace(/(<!-- vectors -->)[^]*(<!-- \/vectors -->)/, (_, open, close) => `${open}\n${table}\n${close}`),
  );
}
