// X and LinkedIn take no word about consent: they may load, or not. Their own snippets, as their documentation has them,
// held by the gate; https://business.x.com/en/help/campaign-measurement-and-analytics/conversion-tracking-for-websites,
// https://www.linkedin.com/help/lms/answer/a418880
import {expect} from '@open-wc/testing';
import type {Consent} from '../../src/consent/consent.ts';
import {meeting} from '../../src/consent/meeting.ts';
import {createConsent} from '../../src/index.ts';
import {linkedinInsight} from '../../src/services/linkedin-insight.ts';
import {xPixel} from '../../src/services/x-pixel.ts';
import {waitUntil} from '../tools/wait-until.ts';

const snippets = {
  'x-pixel': `!function(e,t,n,s,u,a){e.twq||(s=e.twq=function(){s.exe?s.exe.apply(s,arguments):s.queue.push(arguments);
    },s.version='1.1',s.queue=[],u=t.createElement(n),u.async=!0,u.src='https://static.ads-twitter.com/uwt.js',
    a=t.getElementsByTagName(n)[0],a.parentNode.insertBefore(u,a))}(window,document,'script');
    twq('config','o1abc'); twq('event', 'tw-o1abc-cake', {value: 3});`,
  'linkedin-insight': `_linkedin_partner_id = "123456";
    window._linkedin_data_partner_ids = window._linkedin_data_partner_ids || [];
    window._linkedin_data_partner_ids.push(_linkedin_partner_id);
    (function(l) {
    if (!l){window.lintrk = function(a,b){window.lintrk.q.push([a,b])};
    window.lintrk.q=[]}
    var s = document.getElementsByTagName("script")[0];
    var b = document.createElement("script");
    b.type = "text/javascript";b.async = true;
    b.src = "https://snap.licdn.com/li.lms-analytics/insight.min.js";
    s.parentNode.insertBefore(b, s);})(window.lintrk);
    lintrk('track', {conversion_id: 7});`,
};
const names = ['twq', '_linkedin_partner_id', '_linkedin_data_partner_ids', 'lintrk'];
const page = window as unknown as Record<string, unknown>;

/** Vendors' scripts, which must never be fetched here. */
let wanted: string[] = [];
const {insertBefore} = Node.prototype;
let consent: Consent | undefined;
const own: HTMLScriptElement[] = [];

function add(live = false): void {
  for (const [service, code] of Object.entries(snippets)) {
    const script = document.createElement('script');
    if (!live) {
      script.type = 'text/plain';
      script.dataset.service = service;
    }
    script.text = code;
    document.body.append(script);
    own.push(script);
  }
}
const start = async (): Promise<Consent> => {
  delete meeting().consent;
  consent = createConsent({
    policy: {revision: 1, effective: '2026-11-01', url: '/privacy'},
    site: {email: 'privacy@shop.example'},
    services: [xPixel(), linkedinInsight()],
    gate: {requireGesture: false},
    storage: {cookie: false},
    ui: 'none',
  });
  await consent.ready;
  return consent;
};

describe('vendors whose only signal is whether they load', () => {
  beforeEach(() => {
    wanted = [];
    Node.prototype.insertBefore = function <T extends Node>(node: T, before: Node | null): T {
      if (!(node instanceof HTMLScriptElement && node.src.startsWith('https:')))
        return insertBefore.call(this, node, before) as T;
      wanted.push(node.src);
      return node;
    };
  });
  afterEach(async () => {
    await consent?.erase();
    consent?.stop();
    Node.prototype.insertBefore = insertBefore;
    for (const script of document.querySelectorAll('script[data-service]')) script.remove();
    for (const script of own.splice(0)) script.remove();
    for (const name of names) Reflect.deleteProperty(window, name);
  });

  it('load only after a yes, and get exactly what the page queued since then', async () => {
    const consent = await start();
    add();
    await consent.rejectAll();
    expect(names.filter((name) => name in window)).to.deep.equal([]);
    await consent.choose({categories: {beacon: true, persistent: true}});
    expect(names.filter((name) => name in window)).to.deep.equal([]);
    expect(wanted).to.deep.equal([]);

    await consent.acceptAll();
    await waitUntil(() => wanted.length === 2);
    expect(wanted).to.deep.equal([
      'https://static.ads-twitter.com/uwt.js',
      'https://snap.licdn.com/li.lms-analytics/insight.min.js',
    ]);
    const {queue} = page.twq as {queue: IArguments[]};
    expect(queue.map((command) => Array.from(command) as unknown[])).to.deep.equal([
      ['config', 'o1abc'],
      ['event', 'tw-o1abc-cake', {value: 3}],
    ]);
    expect(page._linkedin_data_partner_ids).to.deep.equal(['123456']);
    expect((page.lintrk as {q: unknown[]}).q).to.deep.equal([['track', {conversion_id: 7}]]);

    await consent.withdraw();
    add();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(queue).to.have.length(2);
    expect(wanted).to.have.length(2);
  });

  it('are noticed by this test when there is no gate', () => {
    add(true);
    expect(wanted).to.have.length(2);
    expect(names.every((name) => name in window)).to.equal(true);
  });
});
