// Tables that tests write into the documentation.

/** A cell in one line; what would end it is escaped. */
const cell = (value) =>
  String(value)
    .replaceAll('|', '\\|')
    .replace(/\s*\n\s*/g, ' ');
const line = (cells) => `| ${cells.map(cell).join(' | ')} |`;

/**
 * A table in GitHub's Markdown.
 * @param {unknown[]} heads
 * @param {unknown[][]} rows
 */
export const markdownTable = (heads, rows) => [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');

/**
 * A page with another text between `<!-- name -->` and `<!-- /name -->`.
 * @throws Error where the page has no such marks.
 */
export function betweenMarks(page, name, text) {
  const marks = new RegExp(`(<!-- ${name} -->)[^]*(<!-- /${name} -->)`);
  if (!marks.test(page)) throw new Error(`the page has no marks <!-- ${name} --> and <!-- /${name} -->`);
  return page.replace(marks, (_, open, close) => `${open}\n\n${text}\n\n${close}`);
}
