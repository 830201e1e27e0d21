// The host code that the documentation offers is what is compiled, where a compiler is at hand: `npm install --prefix
// test/apps --legacy-peer-deps` brings two of them. Nobody must have them.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {codeUnder, compile, systems} from '../apps/compile.mjs';

describe('the host code in the documentation', () => {
  for (const id of systems)
    it(`compiles: ${id}`, (t) => {
      const result = compile(id);
      if (!result) {
        console.log(`${id}: not compiled here`);
        t.skip('not compiled here');
        return;
      }
      assert.ok(result.isRight, result.said);
      // The control: what is wrong is found.
      const wrong = codeUnder(id).replace(/^(.*\b(?:fun|func|const|final)\b)/m, '$1 = (');
      assert.equal(compile(id, wrong).isRight, false);
    });

  for (const id of systems)
    it(`stores, passes on, erases and opens links: ${id}`, () => {
      const code = codeUnder(id);
      // a channel of Flutter's hands nothing over, so the app sees to links itself
      const links = id === 'Flutter' ? 'onNavigationRequest' : 'open-link';
      for (const word of ['"?ithn"?', 'erased', 'decision', links, 'receive', 'shop\\.example', 'choose\\('])
        assert.match(code, new RegExp(word), `${id} lacks ${word}`);
    });
});
