// The page of messages has those that the interface has.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {makeTextsPage, page} from '../tools/texts-page.mjs';

describe('demo/docs/texts.md', () => {
  const markdown = readFileSync(page, 'utf8');

  it('is what node test/tools/texts-page.mjs --write makes of the messages', () => {
    assert.equal(makeTextsPage(markdown), markdown);
  });

  it('would be made anew where a message is missing', () => {
    const without = markdown.replace(/^\| `banner-title` .*\n/m, '');
    assert.notEqual(without, markdown);
    assert.equal(makeTextsPage(without), markdown);
  });
});
