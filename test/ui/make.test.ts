import {expect} from '@open-wc/testing';
import {make} from '../../src/ui/make.ts';

describe('make', () => {
  it('takes no attribute from what a page has added to Object.prototype', () => {
    const extended = Object.prototype as {added?: string};
    extended.added = 'by the page';
    const element = make('a', {href: '/privacy'});
    delete extended.added;
    expect(element.outerHTML).to.equal('<a href="/privacy"></a>');
  });
});
