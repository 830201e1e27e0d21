import {expect} from '@open-wc/testing';
import {toJson} from '../../src/model/to-json.ts';

const values: readonly unknown[] = [
  null,
  true,
  -0.5,
  'a "quoted" line\nand \u2028 رمروم',
  [],
  {},
  [1, [2, []], {three: [{}]}],
  {one: 1, none: undefined, list: [undefined, null], 'a"b': {deep: {er: ['x']}}},
];

describe('toJson', () => {
  it('writes plain data as JSON.stringify() does', () => {
    for (const value of values)
      for (const space of [0, 1, 2]) expect(toJson(value, space)).to.equal(JSON.stringify(value, null, space));
  });

  it('ignores toJSON() methods that the page adds to arrays and strings', () => {
    const {prototype} = Array as unknown as {prototype: {toJSON?: () => string}};
    prototype.toJSON = () => 'page';
    try {
      expect(JSON.stringify([1])).to.equal('"page"'); // as Prototype.js 1.6 makes it
      expect(toJson({list: [1]})).to.equal('{"list":[1]}');
    } finally {
      delete prototype.toJSON;
    }
  });
});
