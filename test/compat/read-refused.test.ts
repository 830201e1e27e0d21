import {expect} from '@open-wc/testing';
import {readRefused} from '../../src/compat/refusals/read-refused.ts';
import type {CompatTool, Settings} from '../../src/consent/settings.ts';
import {storedAnswers, type StoredAnswer} from '../end-to-end/compat-stored.ts';

const optional = ['persistent', 'beacon', 'advertising'];
const site = {
  categories: [{id: 'session', required: true}, ...optional.map((id) => ({id}))],
  services: [
    {id: 'statistics-tag', name: {en: 'Statistics Tag', ar: 'وسم'}, categories: ['beacon']},
    {id: 'video', name: 'Video Player', categories: ['advertising']},
    {id: 'basket', categories: ['session']},
  ],
};

function clear(): void {
  localStorage.clear();
  for (const pair of document.cookie.split('; ')) document.cookie = `${pair.split('=')[0] ?? ''}=; path=/; max-age=0`;
}

function store({cookies = {}, local = {}}: StoredAnswer): void {
  clear();
  for (const [name, value] of Object.entries(cookies)) document.cookie = `${name}=${value}; path=/`;
  for (const [key, value] of Object.entries(local)) localStorage.setItem(key, value);
}

const read = (from: string, answer: StoredAnswer, values = storedAnswers[from]?.values) => {
  store(answer);
  return readRefused({...site, compat: {from: from as CompatTool, ...(values && {values})}} as unknown as Settings);
};
const nothing = {categories: [], services: []};

describe('readRefused()', () => {
  afterEach(clear);

  for (const [tool, {refused, allowed, unanswered, unreadable}] of Object.entries(storedAnswers)) {
    it(`reads a no to one thing of ${tool}`, async () => {
      const {categories, services} = await read(tool, refused);
      expect([categories, services]).to.deep.be.oneOf([
        [['beacon'], []],
        [[], ['statistics-tag']],
      ]);
    });
    it(`takes no yes of ${tool}, and nothing where nobody has answered, for a no`, async () => {
      expect(await read(tool, allowed)).to.deep.equal(nothing);
      expect(await read(tool, {})).to.deep.equal(nothing);
      if (unanswered) expect(await read(tool, unanswered)).to.deep.equal(nothing);
    });
    if (unreadable)
      it(`takes what it cannot read of ${tool} for a no to everything`, async () =>
        expect(await read(tool, unreadable)).to.deep.equal({categories: optional, services: []}));
  }

  it('reads a no to everything', async () => {
    const all = {categories: optional, services: []};
    expect(await read('cookiebot', {cookies: {CookieConsent: '0'}})).to.deep.equal(all);
    expect(await read('iubenda', {cookies: {'_iub_cs-1234': '%7B%22consent%22%3Afalse%7D'}})).to.deep.equal(all);
    const accepted = encodeURIComponent(JSON.stringify({categories: ['necessary'], revision: 0}));
    expect(await read('cookieconsent', {cookies: {cc_cookie: accepted}})).to.deep.equal(all);
    expect(await read('c15t', {cookies: {c15t: 'c.necessary:1,i.time:1'}})).to.deep.equal(all);
  });

  it('reads services that were refused in an allowed category', async () => {
    const answer = {
      categories: ['analytics', 'functionality', 'ads'],
      services: {analytics: ['other'], ads: ['Video Player']},
    };
    const cookies = {cc_cookie: encodeURIComponent(JSON.stringify(answer))};
    expect(await read('cookieconsent', {cookies})).to.deep.equal({categories: [], services: ['statistics-tag']});
    const data = {consent: {services: {H1: {name: 'Statistics Tag', consent: false}, H2: {name: 'x', consent: true}}}};
    expect(await read('usercentrics', {local: {ucData: JSON.stringify(data)}}, {})).to.deep.equal({
      categories: [],
      services: ['statistics-tag'],
    });
  });

  it('counts a no to what the site does not know for everything, and never one to what is always on', async () => {
    const klaro = (flags: object): StoredAnswer => ({cookies: {klaro: encodeURIComponent(JSON.stringify(flags))}});
    expect((await read('klaro', klaro({heatmap: false}))).categories).to.deep.equal(optional);
    expect(await read('klaro', klaro({heatmap: false}), {heatmap: 'beacon'})).to.deep.equal({
      categories: ['beacon'],
      services: [],
    });
    expect(await read('klaro', klaro({basket: false}))).to.deep.equal(nothing);
  });

  it('reads nothing of Osano, whose cookie is encrypted', async () =>
    expect(await read('osano', {cookies: {osano_consentmanager: 'fVmG_Y7dwv2n'}})).to.deep.equal(nothing));
});
