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
    ['https://music.youtube.com/watch?v=a-_1&start=7&t=9', 'https://www.youtube-nocookie.com/embed/a-_1?start=7'],
    ['https://youtube.com/live/abc', 'https://www.youtube-nocookie.com/embed/abc'],
    ['https://youtube.com/v/abc', 'https://www.youtube-nocookie.com/embed/abc'],
    ['https://youtube-nocookie.com/embed/abc', 'https://www.youtube-nocookie.com/embed/abc'],
    ['https://www.youtube.com/watch?v=abc&t=0', 'https://www.youtube-nocookie.com/embed/abc'],
    ['https://www.youtube.com/watch?v=abc&t=x', 'https://www.youtube-nocookie.com/embed/abc'],
    ['https://www.youtube.com/watch?v=abc&start=-1', 'https://www.youtube-nocookie.com/embed/abc'],
    ['https://youtu.be/abc?list=PL1&t=5', 'https://www.youtube-nocookie.com/embed/abc?list=PL1&start=5'],
    ['https://youtu.be/a.b?list=PL1', 'https://www.youtube-nocookie.com/embed/videoseries?list=PL1'],
    ['https://youtu.be/a/b', 'https://www.youtube-nocookie.com/embed/videoseries'],
    ['https://www.youtube.com/@bakery', 'https://www.youtube-nocookie.com/@bakery'],
    ['https://www.youtube.com/x/shorts/abc', 'https://www.youtube-nocookie.com/x/shorts/abc'],
    ['https://www.vimeo.com/channels/staff/123', 'https://player.vimeo.com/video/123?dnt=1'],
    ['https://vimeo.com/groups/bread/videos/123/', 'https://player.vimeo.com/video/123?dnt=1'],
    ['https://vimeo.com/123/xyz', 'https://vimeo.com/123/xyz'],
    ['https://vimeo.com/123/abc/def', 'https://vimeo.com/123/abc/def'],
    ['https://vimeo.com/channels/a/b/123', 'https://vimeo.com/channels/a/b/123'],
    ['https://vimeo.com/bakery', 'https://vimeo.com/bakery'],
    ['https://vimeo.com/a123', 'https://vimeo.com/a123'],
    ['https://instagram.com/tv/C0de', 'https://instagram.com/tv/C0de/embed/'],
    ['https://www.instagram.com/bakery/', 'https://www.instagram.com/bakery/'],
    ['https://www.instagram.com/a/b/p/C0de/', 'https://www.instagram.com/a/b/p/C0de/'],
    ['https://www.instagram.com/p/C0de/more', 'https://www.instagram.com/p/C0de/more'],
    [
      'https://www.google.com.kw/maps/search/bread+%26+butter/@-29.5,48,3.6z?hl=ar',
      'https://www.google.com.kw/maps?q=bread+%26+butter&ll=-29.5%2C48&z=4&hl=ar&output=embed',
    ],
    [
      'https://www.google.com/maps/@29.1,48.2,12z',
      'https://www.google.com/maps?q=29.1%2C48.2&ll=29.1%2C48.2&z=12&output=embed',
    ],
    ['https://www.google.com/maps/place/%E0%A4%A', 'https://www.google.com/maps?q=%25E0%25A4%25A&output=embed'],
    ['https://www.google.com/maps?query=Kuwait', 'https://www.google.com/maps?q=Kuwait&output=embed'],
    ['https://www.google.com/maps?q=Kuwait&output=embed', 'https://www.google.com/maps?q=Kuwait&output=embed'],
    ['https://www.google.com/maps?q=Kuwait&output=embed&z=3', 'https://www.google.com/maps?q=Kuwait&output=embed&z=3'],
    ['https://www.google.com/maps/d/embed?mid=1&q=x', 'https://www.google.com/maps/d/embed?mid=1&q=x'],
    ['https://www.google.com/maps/embed?pb=1&q=x', 'https://www.google.com/maps/embed?pb=1&q=x'],
    ['https://www.google.com/maps', 'https://www.google.com/maps'],
    ['https://www.google.com/search?q=bread', 'https://www.google.com/search?q=bread'],
    ['https://www.google.com/mapsandmore?q=bread', 'https://www.google.com/mapsandmore?q=bread'],
    ['https://www.google.com/x/maps?q=bread', 'https://www.google.com/x/maps?q=bread'],
    ['https://example.com/anything?x=1#y', 'https://example.com/anything?x=1#y'],
    ['/map', 'https://shop.example/map'],
    ['map?of=us', 'https://shop.example/map?of=us'],
    ['//maps.example/us', 'https://maps.example/us'],
    ['//youtu.be/abc', 'https://www.youtube-nocookie.com/embed/abc'],
  ] as const)
    it(`converts ${from} to what a frame can show`, () => expect(addressOf(from)).to.equal(to));

  for (const address of [
    'javascript:alert(1)',
    'data:text/html,x',
    'blob:https://a/b',
    'ftp://a/',
    'http://',
    ' javascript:x',
    '',
    ' \n',
  ])
    it(`accepts only http(s): ${JSON.stringify(address)}`, () => expect(addressOf(address)).to.equal(undefined));

  it('matches hosts by their whole name', () => {
    expect(addressOf('https://youtube.com.evil.example/watch?v=a')).to.equal(
      'https://youtube.com.evil.example/watch?v=a',
    );
    for (const address of [
      'https://notvimeo.com/123',
      'https://vimeo.com.evil.example/123',
      'https://notyoutube.com/watch?v=a',
      'https://x.youtube.com/watch?v=a',
      'https://notyoutu.be/a',
      'https://youtu.be.evil.example/a',
      'https://notinstagram.com/p/a',
      'https://instagram.com.evil.example/p/a',
      'https://evil.maps.google.com/?q=a',
      'https://maps.google.evil1/?q=a',
      'https://google.com/maps?q=a',
    ])
      expect(addressOf(address), address).to.equal(address);
  });
});
