import {expect} from '@open-wc/testing';
import {embedAddress} from '../../src/model/embed-address.ts';

const addressOf = (address: string): string | undefined => embedAddress(address, 'https://shop.example/page')?.href;

describe('embedAddress', () => {
  for (const [from, to] of [
    [
      'https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=42s',
      'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?start=42',
    ],
    ['https://youtu.be/dQw4w9WgXcQ', 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ'],
    ['https://m.youtube.com/shorts/abc_-123', 'https://www.youtube-nocookie.com/embed/abc_-123'],
    ['https://www.youtube.com/embed/abc?rel=0', 'https://www.youtube-nocookie.com/embed/abc?rel=0'],
    ['https://www.youtube.com/playlist?list=PL1', 'https://www.youtube-nocookie.com/embed/videoseries?list=PL1'],
    ['https://vimeo.com/76979871', 'https://player.vimeo.com/video/76979871?dnt=1'],
    ['https://vimeo.com/76979871/8272103f6e', 'https://player.vimeo.com/video/76979871?h=8272103f6e&dnt=1'],
    ['https://player.vimeo.com/video/76979871', 'https://player.vimeo.com/video/76979871'],
    ['https://www.instagram.com/p/C0de_-x/?igsh=abc', 'https://www.instagram.com/p/C0de_-x/embed/'],
    ['https://www.instagram.com/bakery/reel/C0de/', 'https://www.instagram.com/reel/C0de/embed/'],
    ['https://www.google.com/maps/embed?pb=!1m18', 'https://www.google.com/maps/embed?pb=!1m18'],
    [
      'https://www.google.com/maps/place/Kuwait+Towers/@29.3895,48.0031,16z/data=!3m1',
      'https://www.google.com/maps?q=Kuwait+Towers&ll=29.3895%2C48.0031&z=16&output=embed',
    ],
    ['https://maps.google.com/?q=Kuwait', 'https://maps.google.com/maps?q=Kuwait&output=embed'],
    ['https://example.com/anything?x=1#y', 'https://example.com/anything?x=1#y'],
    ['/map', 'https://shop.example/map'],
  ] as const)
    it(`makes ${from} what a frame can show`, () => expect(addressOf(from)).to.equal(to));

  for (const address of [
    'javascript:alert(1)',
    'data:text/html,x',
    'blob:https://a/b',
    'ftp://a/',
    'http://',
    ' javascript:x',
  ])
    it(`takes nothing but http(s): ${address}`, () => expect(addressOf(address)).to.equal(undefined));

  it('knows hosts by their whole name', () => {
    expect(addressOf('https://youtube.com.evil.example/watch?v=a')).to.equal(
      'https://youtube.com.evil.example/watch?v=a',
    );
    expect(addressOf('https://notvimeo.com/123')).to.equal('https://notvimeo.com/123');
  });
});
