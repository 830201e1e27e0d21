// Writes the figures into the documentation, as they were measured.
import {readFileSync, writeFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {betweenMarks, markdownTable} from '../tools/markdown.mjs';

const page = resolve(import.meta.dirname, '../../demo/docs/gate.md');

/** Puts the table between the marks of demo/docs/gate.md. */
export function writeTable({gates, counts, seen, rows}) {
  const table = markdownTable(
    ['', ...gates],
    [
      [`reached the third party, of ${seen}`, ...gates.map((gate) => counts[gate].reached)],
      ['its code ran', ...gates.map((gate) => counts[gate].ran)],
      ...Object.entries(rows).map(([name, cells]) => [`\`${name}\``, ...cells]),
    ],
  );
  writeFileSync(page, betweenMarks(readFileSync(page, 'utf8'), 'vectors', table));
}
