import {expect} from '@open-wc/testing';
import {encodeCookie, readCookie} from '../../src/model/cookie.ts';
import {createCookieMirror} from '../../src/store/cookie-mirror.ts';
import {decision, day} from '../model/sample.ts';

const now = (): number => Date.now();
const fresh = () => decision({decidedAt: now(), expiresAt: now() + 182 * day});

/** WebKitGTK's network library sets no limit; the others stop at 4 kB (RFC 6265, 6.1). */
function keepsLongCookies(): boolean {
  document.cookie = `long=${'x'.repeat(5000)};path=/`;
  const isKept = document.cookie.includes('long=');
  document.cookie = 'long=;path=/;max-age=0';
  return isKept;
}

describe('cookie mirror', () => {
  afterEach(() => {
    for (const name of ['ithn', 'other']) document.cookie = `${name}=;path=/;max-age=0`;
  });

  it('gives back what it was given, at once', () => {
    const mirror = createCookieMirror('ithn');
    const kept = fresh();
    mirror.write(kept);
    expect(mirror.read()).to.deep.equal(kept);
  });

  it('holds no sign that a cookie must not hold', () => {
    createCookieMirror('ithn').write(fresh());
    // RFC 6265 §4.1.1: no white space, quote, comma, semicolon, backslash
    expect(document.cookie.slice('ithn='.length)).to.match(/^[^\s",;\\]+$/);
  });

  it('is not fooled by a cookie whose name ends like ours', () => {
    document.cookie = "other-ithn={'beacon':true};path=/";
    expect(createCookieMirror('ithn').read()).to.equal(undefined);
    document.cookie = 'other-ithn=;path=/;max-age=0';
  });

  it('says when the browser did not keep it, and leaves no old answer behind', () => {
    const mirror = createCookieMirror('ithn');
    mirror.write(fresh());
    const services = Object.fromEntries(Array.from({length: 400}, (_, index) => [`service-${index}`, true]));
    const tooLong = decision({...fresh(), choices: {categories: {session: true}, services}});
    if (keepsLongCookies()) {
      mirror.write(tooLong);
      expect(mirror.read()).to.deep.equal(tooLong);
      mirror.write(fresh());
      return;
    }
    expect(() => mirror.write(tooLong)).to.throw('cookie refused');
    expect(mirror.read()).to.equal(undefined);
  });

  it('reads a Cookie header too, and refuses nonsense', () => {
    const kept = fresh();
    expect(readCookie(`a=1; ithn=${encodeCookie(kept)};b=2`, 'ithn')).to.deep.equal(kept);
    expect(readCookie('a=1', 'ithn')).to.equal(undefined);
    expect(readCookie('ithn=%00', 'ithn')).to.equal(undefined);
  });

  it('takes the later of two cookies of its name, in whatever order they are sent, and ignores nonsense', () => {
    const yes = decision({id: 'yes', decidedAt: now() - day, expiresAt: now() + day}, {beacon: true});
    const no = decision({id: 'no', decidedAt: now(), expiresAt: now() + day});
    const cookies = ['ithn=%00', `ithn=${encodeCookie(yes)}`, 'ithn=', `ithn=${encodeCookie(no)}`, "ithn={'a':1}"];
    for (const sent of [cookies, cookies.toReversed()]) expect(readCookie(sent.join('; '), 'ithn')).to.deep.equal(no);
  });
});
