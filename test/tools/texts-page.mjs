// The table of messages in demo/docs/texts.md, made from the code and from the English of the translations.
//   node test/tools/texts-page.mjs           says whether the page has the present messages
//   node test/tools/texts-page.mjs --write   brings it up to date
import {readFileSync, writeFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {readMessages} from '../../locales/messages.mjs';
import {betweenMarks, markdownTable} from './markdown.mjs';

export const page = resolve(import.meta.dirname, '../../demo/docs/texts.md');

export const makeTextsPage = (markdown) =>
  betweenMarks(
    markdown,
    'message-ids',
    markdownTable(
      ['id', 'English', 'part'],
      readMessages().map(({id, english, parts}) => [`\`${id}\``, english, parts.join(', ')]),
    ),
  );

if (process.argv[1] === import.meta.filename) {
  const markdown = readFileSync(page, 'utf8');
  const fresh = makeTextsPage(markdown);
  if (process.argv.includes('--write')) writeFileSync(page, fresh);
  else if (fresh !== markdown) {
    console.error('demo/docs/texts.md does not have the present messages: node test/tools/texts-page.mjs --write');
    process.exitCode = 1;
  }
}
