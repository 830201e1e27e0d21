import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {describe, it} from 'node:test';
import {consentCookie, declarationTable, readConsent} from '../../dist/npm/server.js';

const day = 864e5;
const now = Date.parse('2026-11-01T09:00:00Z');
const decision = {
  id: '1-2-3-4',
  choices: {categories: {session: true, beacon: true, advertising: false}, services: {map: false}},
  decidedAt: now - 10 * day,
  expiresAt: now + 172 * day,
  source: 'preferences',
  revision: 3,
  effective: '2026-11-01',
  locale: 'ar-KW',
  config: 'f00d',
};
/** The `Cookie` header of a browser that was sent this `Set-Cookie`. */
const header = (change = {}, options = {}) =>
  `cart=7; ${consentCookie({...decision, ...change}, {now, ...options}).split(';')[0]}; lang=ar`;
const read = (cookies, options) => readConsent(cookies, {now, ...options});

/** Calls what must throw a ConsentError of the configuration with this message. */
const refuses = (call, message, about) => assert.throws(call, {name: 'ConsentError', code: 'config', message}, about);

describe('readConsent()', () => {
  it('reads what the mirror of a page wrote', () => {
    assert.deepEqual(read(header()), {status: 'decided', decision});
  });

  it('reads a header that a framework has put together anew, each value encoded', () => {
    const anew = (cookies) => cookies.replace(/=([^;]*)/g, (_, value) => `=${encodeURIComponent(value)}`);
    assert.deepEqual(read(anew(header())), {status: 'decided', decision});
    assert.deepEqual(read('ithn=%7B%'), {status: 'unasked'});
    // what is inside a value never becomes a cookie of its own
    const forged = encodeURIComponent(`{}; __Host-${/ithn=[^;]*/.exec(header())[0]}`);
    assert.deepEqual(read(`ithn=${forged}`, {secure: true}), {status: 'unasked'});
  });

  it('calls a yes to advertising none where Sec-GPC is sent, unless it was given in spite of it', () => {
    const choices = {categories: {session: true, beacon: true, advertising: true}, services: {}};
    const advertising = (change, options) =>
      read(header({choices, ...change}), options).decision.choices.categories.advertising;
    assert.equal(advertising({}, {gpc: false}), true);
    assert.equal(advertising({}, {gpc: true}), false);
    assert.equal(advertising({gpc: true}, {gpc: true}), true);
    assert.equal(read(header({choices}), {gpc: true}).decision.choices.categories.beacon, true);
  });

  it('reads the later of two cookies of the name, as a changed storage.domain leaves them', () => {
    const yes = header({
      id: 'yes',
      decidedAt: now - 5,
      choices: {categories: {session: true, beacon: true}, services: {}},
    });
    const no = header({id: 'no', decidedAt: now - 4});
    for (const cookies of [`${yes}; ${no}`, `${no}; ${yes}`, `ithn={; ${no}; ${yes}; ithn=1`])
      assert.equal(read(cookies).decision.id, 'no', cookies);
  });

  it('goes by the cookie that no other host can set, where there is one or only that may count', () => {
    const forged = `ithn=${header({id: 'forged', decidedAt: now}).match(/__Host-ithn=([^;]*)/)[1]}`;
    assert.equal(read(`${forged}; ${header()}; ${forged}`).decision.id, decision.id);
    assert.deepEqual(read(forged, {secure: true}), {status: 'unasked'});
    assert.equal(read(header(), {secure: true}).decision.id, decision.id);
    assert.equal(read(forged).decision.id, 'forged', 'as plain http has it');
    for (const options of [{secure: false}, {domain: 'shop.example'}]) {
      const [plain] = consentCookie(decision, {now, ...options}).split(';');
      assert.ok(plain.startsWith('ithn='), plain);
      assert.equal(read(plain).decision.id, decision.id);
    }
  });

  it('is unasked where there is no cookie', () => {
    for (const none of [undefined, null, '', 'cart=7', 'ithnx=1', 'ithn=']) {
      assert.deepEqual(read(none), {status: 'unasked'}, String(none));
    }
  });

  it('reads the Headers of a request', () => {
    assert.deepEqual(read(new Headers({cookie: header()})), {status: 'decided', decision});
    assert.deepEqual(read(new Headers()), {status: 'unasked'});
  });

  for (const [name, gpc, isSent] of [
    ['the header’s own value', '1', true],
    ['a value that no specification knows', 'yes', true],
    ['the value for no signal', '0', false],
    ['no header in Headers', null, false],
    ['no header in Node', undefined, false],
  ])
    it(`takes ${name} as gpc`, () => {
      const choices = {categories: {session: true, advertising: true}, services: {}};
      const {decision} = read(header({choices}), {gpc});
      assert.equal(decision.choices.categories.advertising, !isSent);
    });

  it('names an argument that is neither a header nor Headers', () => {
    for (const wrong of [{}, 5, true, [], {cookie: 'ithn=1'}, new Map()])
      refuses(
        () => readConsent(wrong),
        /cookieHeader must be the text of the Cookie header .*, or Headers/,
        String(wrong),
      );
  });

  it('grants nothing on an option that it does not know or cannot use', () => {
    for (const [options, message] of [
      [{revison: 2}, /options\.revison must be left out; the options are .*revision.* \(received "revison"\)/],
      [{policy: {revision: 2}}, /options\.policy must be left out/],
      [2, /options must be an object with .*revision.* \(received 2\)/],
      [null, /options must be an object .*\(received null\)/],
      [new Headers(), /options must be an object/],
      [{revision: '1'}, /options\.revision must be a whole number from 1 \(received "1"\)/],
      [{gpc: 1}, /options\.gpc must be true, false or the Sec-GPC header \(received 1\)/],
      [{secure: 'true'}, /options\.secure must be true or false \(received "true"\)/],
      [{now: 'x'}, /options\.now must be milliseconds since 1970-01-01 UTC \(received "x"\)/],
      [{now: NaN}, /options\.now must be milliseconds .*NaN/],
      [{validityDays: 'x'}, /options\.validityDays must be a whole number from 1 to 395 \(received "x"\)/],
      [{choices: 'beacon'}, /options\.choices must be a list \(received "beacon"\)/],
      [{choices: [1]}, /options\.choices\[0\] must be an id/],
      [{name: 'a=b'}, /options\.name must be the name of a cookie/],
    ])
      refuses(() => readConsent(header(), options), message);
    const optional = {name: undefined, secure: undefined, now: undefined, revision: undefined, choices: undefined};
    assert.equal(read(header(), {...optional, now}).status, 'decided');
  });

  it('is unasked where the cookie cannot be read, and never throws', () => {
    const right = header().match(/__Host-ithn=([^;]*)/)[1];
    const wrong = [
      '{',
      'null',
      '1',
      "'x'",
      '[]',
      '{}',
      '%00',
      right.slice(0, -9),
      right.replace('true', '1'),
      right + 'x',
    ];
    for (const value of wrong) assert.deepEqual(read(`ithn=${value}`), {status: 'unasked'}, value);
    const polluting = right.replace("'choices':{", "'choices':{'__proto__':{'polluted':true}*");
    read(`ithn=${polluting}`);
    assert.equal({}.polluted, undefined);
  });

  it('has lapsed when its time is over, for a yes and for a no alike', () => {
    const lapsed = {expiresAt: now};
    assert.equal(read(header(lapsed)).reason, 'expired');
    assert.equal(read(header(), {now: decision.expiresAt - 1}).status, 'decided');
    assert.equal(read(header(), {now: decision.expiresAt}).reason, 'expired');
    assert.equal(read(header(), {validityDays: 10}).reason, 'expired');
  });

  it('never counts a cookie for longer than 395 days, nor one from the future', () => {
    assert.equal(read(header({decidedAt: now - 395 * day, expiresAt: now + 9999 * day})).reason, 'expired');
    assert.equal(read(header({decidedAt: now + 2 * day})).reason, 'expired');
  });

  it('knows of a new policy and a new category when it is told', () => {
    assert.equal(read(header(), {revision: 3}).status, 'decided');
    assert.equal(read(header(), {revision: 4}).reason, 'policy-changed');
    assert.equal(read(header(), {choices: ['session', 'beacon', 'map']}).status, 'decided');
    assert.equal(read(header(), {choices: ['session', 'chat']}).reason, 'choices-changed');
  });

  it('takes another name', () => {
    assert.equal(read(header({}, {name: 'choice'}), {name: 'choice'}).status, 'decided');
    assert.equal(read(header({}, {name: 'choice'})).status, 'unasked');
  });

  it('needs nothing of a browser, and nothing of Node', () => {
    const code = `
      for (const name of ['process', 'Buffer', 'require', 'window', 'document']) delete globalThis[name];
      const {readConsent} = await import(${JSON.stringify(new URL('../../dist/npm/server.js', import.meta.url))});
      console.log(readConsent('a=b').status);`;
    const {stdout, stderr} = spawnSync(process.execPath, ['--input-type=module', '-e', code], {encoding: 'utf8'});
    assert.equal(stdout.trim(), 'unasked', stderr);
  });
});

describe('consentCookie()', () => {
  it('lasts until the decision ends, and can be read by the page', () => {
    const cookie = consentCookie(decision, {now});
    assert.match(cookie, /^__Host-ithn=[!-+\--:<-[\]-~]+; Path=\/; Max-Age=14860800; SameSite=Lax; Secure$/);
    assert.ok(!/HttpOnly/i.test(cookie));
  });

  it('takes a domain, a name and plain http', () => {
    const cookie = consentCookie(decision, {now, domain: 'example.com', name: 'choice', secure: false});
    assert.match(cookie, /^choice=.*; Domain=example\.com$/);
  });

  it('lets nothing of a forged cookie out of its value', () => {
    const forged = {...decision, locale: 'ar; Domain=evil.example\r\nSet-Cookie: x=1 ☃'};
    const cookie = consentCookie(forged, {now});
    assert.equal(cookie.split(';').length, 5, cookie);
    assert.doesNotThrow(() => new Headers({'set-cookie': cookie}));
    assert.equal(read(cookie.split(';')[0]).decision.locale, forged.locale);
  });

  it('names what is no decision, and an option that is wrong', () => {
    for (const none of [{}, undefined, null, 5, {status: 'decided', decision}, {...decision, expiresAt: 'later'}])
      refuses(() => consentCookie(none), /decision must be the decision of a state that readConsent\(\) has returned/);
    for (const [options, message] of [
      [{secure: 'true'}, /options\.secure must be true or false \(received "true"\)/],
      [{domian: 'shop.example'}, /options\.domian must be left out; the options are name, domain, secure, now/],
      [{domain: 'shop.example; Path=/x'}, /options\.domain must be a domain such as shop\.example/],
      [{now: 'x'}, /options\.now must be milliseconds/],
      [5, /options must be an object/],
    ])
      refuses(() => consentCookie(decision, options), message);
  });

  it('deletes the cookie of a decision that has ended', () => {
    assert.match(consentCookie(decision, {now: decision.expiresAt + day}), /; Max-Age=0;/);
  });
});

describe('declarationTable()', () => {
  const config = {
    policy: {revision: 1, effective: '2026-11-01', url: '/privacy'},
    site: {name: '<b>Shop</b>', email: 'a@shop.example'},
    services: [
      {preset: 'google-analytics', id: 'G-ABCDEFGHIJ'},
      {id: 'own', categories: 'beacon', name: '"a" & <script>', stores: ['<i>'], purpose: {ar: 'قياس', en: 'Measure'}},
    ],
  };

  it('writes two languages at once, each in its own, presets too', async () => {
    const [english, arabic] = await Promise.all(['en', 'ar'].map((locale) => declarationTable(config, locale)));
    assert.match(english, /^<table lang="en" dir="ltr">[^]*Cookie[^]*_ga[^]*Measure/);
    assert.match(arabic, /^<table lang="ar" dir="rtl">[^]*_ga[^]*قياس/);
    assert.doesNotMatch(arabic, /Measure|Keeps your/);
  });

  it('lets no markup of the configuration through', async () => {
    const table = await declarationTable(config, 'en');
    assert.match(table, /&lt;b&gt;Shop&lt;\/b&gt;[^]*&lt;i&gt;[^]*&quot;a&quot; &amp; &lt;script&gt;/);
    assert.doesNotMatch(table, /<b>|<i>|<script/);
  });

  it('takes the site’s own words, and says in English what a language does not have', async () => {
    const texts = {nl: {'declaration-name': 'Naam'}};
    const table = await declarationTable({...config, texts}, 'nl');
    assert.match(table, /^<table lang="nl" dir="ltr">[^]*>Naam<[^]*>Provider</);
    assert.match(await declarationTable(config, 'sv'), /^<table lang="en"/);
  });

  it('names what is wrong', async () => {
    await assert.rejects(
      declarationTable(config, 'a b'),
      /locale must be a language tag such as "ar" \(received "a b"\)/,
    );
    await assert.rejects(declarationTable({...config, services: [{preset: 'none'}]}, 'en'), /no preset "none"/);
    await assert.rejects(declarationTable({...config, policy: {}}, 'en'), /policy\.revision/);
    await assert.rejects(declarationTable(undefined, 'en'), /policy must be given/);
    await assert.rejects(declarationTable({...config, services: 'all'}, 'en'), /services must be a list/);
  });
});
