// The documentation as pages: Markdown in demo/docs/, as GitHub and npm show it too, with one navigation on each page.
import {readFile, readdir} from 'node:fs/promises';
import {join} from 'node:path';
import {Marked} from 'marked';
import {gfmHeadingId} from 'marked-gfm-heading-id';

/** A link from one page of the documentation to another, as Markdown has it: `gate.md#speed`, `README.md`. */
const between = /^([a-z0-9-]+|README)\.md(#.*)?$/i;

/** The address that a link has where the pages are served. @param {string} href */
export const addressOf = (href) =>
  href.replace(between, (_, name, anchor = '') => (name === 'README' ? './' : `${name}.html`) + anchor);

/** @param {string} text */
const escape = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Markdown as HTML: headings with GitHub's ids, tables that scroll by themselves, links between pages as served. */
const createMarkdown = () =>
  new Marked({gfm: true}, gfmHeadingId(), {
    walkTokens: (token) => {
      if (token.type === 'link') token.href = addressOf(token.href);
    },
    hooks: {
      postprocess: (html) =>
        html
          .replaceAll('<table>', '<div class="wide" tabindex="0" role="group" aria-label="Table"><table>')
          .replaceAll('</table>', '</table></div>'),
    },
  });

/** Pages are listed in README.md, under the heading of their part. @param {string} index */
function readNavigation(index) {
  /** @type {{title: string, pages: {name: string, title: string}[]}[]} */
  const parts = [];
  for (const line of index.split('\n')) {
    const title = /^## (.+)$/.exec(line)?.[1];
    if (title) parts.push({title, pages: []});
    const [, text, name] = /^- \[([^\]]+)\]\(([a-z0-9-]+)\.md\)/.exec(line) ?? [];
    if (text && name) parts.at(-1)?.pages.push({name, title: text});
  }
  return parts.filter(({pages}) => pages.length);
}

/** @param {ReturnType<typeof readNavigation>} parts @param {string} current */
const navigation = (parts, current) => `<nav aria-label="Documentation" id="contents">
${parts
  .map(
    ({title, pages}) => `<h2>${escape(title)}</h2>
<ul>
${pages
  .map(
    ({name, title}) =>
      `<li><a href="${name}.html"${name === current ? ' aria-current="page"' : ''}>${escape(title)}</a></li>`,
  )
  .join('\n')}
</ul>`,
  )
  .join('\n')}
</nav>`;

/**
 * A page of the documentation as HTML; `undefined` where there is none of that name.
 * @param {string} folder Where the Markdown lies.
 * @param {string} name Of the page: `gate` for gate.md; empty for the index.
 * @returns {Promise<string | undefined>}
 */
export async function renderDocs(folder, name) {
  const file = `${name || 'README'}.md`;
  if (!(await readdir(folder)).includes(file)) return undefined;
  const [index, text] = await Promise.all(['README.md', file].map((one) => readFile(join(folder, one), 'utf8')));
  const markdown = text ?? '';
  const title = /^# (.+)$/m.exec(markdown)?.[1]?.replaceAll('`', '') ?? name;
  const lead = /^# .+\n+([^#\n][^]*?)\n\n/m.exec(markdown)?.[1]?.replace(/[`*_]|\]\([^)]*\)|\[/g, '') ?? title;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(name ? title : 'Documentation')} · Ithn</title>
<meta name="description" content="${escape(lead.replaceAll(/\s+/g, ' '))}">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="docs.css">
</head>
<body>
<p class="way"><a href="./"><span lang="ar">إذن</span> Ithn</a> <a href="#contents">Contents</a></p>
<main>
${createMarkdown().parse(markdown)}
</main>
${navigation(readNavigation(index ?? ''), name)}
</body>
</html>
`;
}
