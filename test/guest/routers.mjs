// Routers that change a part of the page, keep copies of pages, and bring them back.

const script = {id: 'a', kind: 'script', version: 1};
const frame = {id: 'b', kind: 'iframe', version: 1};
const image = {id: 'c', kind: 'img', version: 1};

/** Three visits to one page and two to another, then a no on that one, and the way back. */
const visitTwice = (name, head, go, runsOnceIn) => ({
  name,
  library: name,
  async run({page, site, settle, say, expect, until, engine}) {
    const body = (html) => (write, isHeld) =>
      `${head(isHeld)}${write({...script, id: 'h'})}</head><body><main>${html(write)}<a id="on" href="/${name}-b${isHeld ? '' : '?as=control'}">on</a><a id="back" href="/${name}-a${isHeld ? '' : '?as=control'}">back</a></main></body></html>`;
    site.page(
      `/${name}-a`,
      body((write) => `<h1>A</h1>${write(script)}${write(frame)}${write(image)}`),
    );
    site.page(
      `/${name}-b`,
      body(() => '<h1>B</h1>'),
    );
    const at = (title) =>
      until(`page ${title} is there`, () =>
        page.run(`return document.querySelector('h1')?.textContent === '${title}'`),
      );
    const counts = [];
    for (const as of ['control', 'held']) {
      await page.goto(`${site.url}/${name}-a?as=${as}`);
      if (as === 'held') await say(page, 'acceptAll');
      const visits = [await settle()];
      for (const [link, title] of [
        ['on', 'B'],
        ['back', 'A'],
        ['on', 'B'],
        ['back', 'A'],
      ]) {
        await go(page, link);
        await at(title);
        visits.push(await settle());
      }
      counts.push(visits.map((all) => all.filter((one) => !one.startsWith('c'))));
    }
    const [wanted, found] = counts;
    const scripts = (all) => all.map((visit) => visit.filter((one) => !one.startsWith('b')));
    const ran = new Set();
    const onlyFirst = (all) => all.map((visit) => visit.filter((one) => !ran.has(one) && ran.add(one)));
    const often = scripts(wanted);
    expect('scripts as often as in the control', scripts(found), engine === runsOnceIn ? onlyFirst(often) : often);
    // A router may show a copy first and the page a moment later; where the copy's frame is held it is not asked for twice.
    const frames = (visit) => visit.filter((one) => one.startsWith('b')).length;
    for (const [index, visit] of wanted.entries()) {
      expect(`visit ${index}, the frame is there`, frames(found[index]) > 0, frames(visit) > 0);
      expect(`visit ${index}, not more often`, frames(found[index]) <= frames(visit), true);
    }
    await go(page, 'on');
    await at('B');
    await settle();
    await say(page, 'rejectAll');
    await settle();
    await page.run(`history.back(); return true`);
    await at('A');
    expect('after a no, on the way back', await settle(), []);
    expect(
      'no live address is left',
      await page.run(`return document.querySelectorAll('main [data-consent][src]').length`),
      0,
    );
  },
});
const click = (page, id) => page.run(`document.querySelector('#' + arguments[0]).click(); return true`, id);

export const routerCases = () => [
  visitTwice(
    'turbo',
    () =>
      '<meta name="turbo-cache-control" content="no-preview"><script src="/modules/@hotwired/turbo/dist/turbo.es2017-umd.js"></script>',
    click,
  ),
  visitTwice(
    'htmx',
    () =>
      '<script src="/modules/htmx.org/dist/htmx.js"></script><script>document.addEventListener("DOMContentLoaded", () => (document.body.setAttribute("hx-boost", "true"), htmx.process(document.body)))</script>',
    click,
    'firefox', // it parses pages with DOMParser, where Firefox counts scripts as started
  ),
  visitTwice(
    'swup',
    () => `<script src="/modules/swup/dist/Swup.umd.js"></script><script src="/modules/@swup/scripts-plugin/dist/index.umd.js"></script>
      <script>document.addEventListener('DOMContentLoaded', () => {
        window.swup = new Swup({containers: ['main'], animationSelector: false, plugins: [new SwupScriptsPlugin({head: false})]});
      })</script>`,
    click,
  ),
  visitTwice(
    'unpoly',
    () => `<script src="/modules/unpoly/unpoly.js"></script>
      <script>up.link.config.followSelectors.push('a[href]'); up.fragment.config.mainTargets.unshift('main')</script>`,
    click,
  ),
];
