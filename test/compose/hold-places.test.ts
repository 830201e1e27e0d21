import {expect} from '@open-wc/testing';
import {holdPlaces} from '../../src/compose/hold-places.ts';

describe('holdPlaces', () => {
  it('makes a tag without its code no wider than its column, at any height', () => {
    holdPlaces();
    const column = document.createElement('div');
    column.style.cssText = 'display: grid; inline-size: 288px';
    column.innerHTML = '<ithn-embed style="block-size: 280px"></ithn-embed>';
    document.body.append(column);
    const {width, height} = column.firstElementChild?.getBoundingClientRect() ?? {};
    expect([width, height]).to.deep.equal([288, 280]);
    column.remove();
    document.adoptedStyleSheets.pop();
  });
});
