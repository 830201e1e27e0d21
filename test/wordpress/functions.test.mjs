// The plugin's functions in PHP alone. In a real WordPress: wordpress.test.mjs.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {join} from 'node:path';
import {describe, it} from 'node:test';

const php = (code, input) => {
  const setup = `require '${join(import.meta.dirname, 'without-wordpress.php')}'; $given = stream_get_contents(STDIN);`;
  const {status, stdout, stderr} = spawnSync('php', ['-d', 'display_errors=stderr', '-r', `${setup} ${code}`], {input});
  assert.equal(status, 0, String(stderr));
  return {text: stdout.toString('utf8'), said: stderr.toString('utf8')};
};
const isHere = spawnSync('php', ['--version']).status === 0;

const policy = {revision: 1, effective: '2026-11-01', url: '/privacy'};
const tracker = '<script src="https://stats.example/a.js"></script>';
const heldTracker = '<script data-consent="beacon" type="text/plain" src="https://stats.example/a.js"></script>';

describe("the WordPress plugin's functions", {skip: !isHere && 'PHP is not here'}, () => {
  const settings = {ui: {}, signals: {}, categories: [], site: {name: 'متجر'}};
  const json = JSON.stringify({policy, ...settings});

  it('prints a configuration with its empty objects and empty lists', () => {
    const {text} = php('$option = $given; ithn_print_tag();', json);
    const [, printed] = /id="ithn-config">(.*?)<\/script>/.exec(text);
    assert.equal(printed, json);
  });

  it('shows the same on the settings page, and saves what was shown', () => {
    const {text} = php('$option = $given; ithn_settings_page();', json);
    const [, shown] = /<textarea[^>]*>([^]*?)<\/textarea>/.exec(text);
    const more = shown.replaceAll('&quot;', '"');
    assert.match(more, /"ui": \{\},\n\s+"signals": \{\}/);
    assert.match(text, /name="ithn_config\[url\]" value="\/privacy"/);
    const fields = JSON.stringify({url: '/terms', effective: '2026-12-01', revision: '2', more});
    const saved = php('echo ithn_sanitize_config(json_decode($given, true)), json_encode($errors);', fields).text;
    const expected = {...settings, policy: {revision: 2, effective: '2026-12-01', url: '/terms'}};
    assert.equal(saved, `${JSON.stringify(expected)}[]`);
  });

  for (const more of ['[]', '[1]', '3', '{"ui": {}', 'null'])
    it(`refuses ${more} as the further settings, and keeps what was saved`, () => {
      const code = '$option = "before"; echo ithn_sanitize_config(json_decode($given, true)), json_encode($errors);';
      const fields = JSON.stringify({url: '/terms', effective: '2026-12-01', revision: '2', more});
      assert.equal(php(code, fields).text, 'before["bad-more"]');
    });

  for (const categories of [
    'beacon, advertising',
    ' beacon,advertising ',
    'beacon\u00a0advertising',
    ['beacon', 'advertising'],
    ['beacon advertising'],
  ])
    it(`reads the categories ${JSON.stringify(categories)} as the script does`, () => {
      const config = {policy, services: [{id: 'stats', categories, hosts: ['stats.example']}]};
      const {text} = php('$option = $given; echo json_encode(ithn_held_hosts(ithn_config()));', JSON.stringify(config));
      assert.deepEqual(JSON.parse(text), {'stats.example': ['beacon', 'advertising']});
    });

  const hold = (html) => php('echo ithn_hold_output($given, ["stats.example" => ["beacon"]]);', html);

  for (const [name, start] of [
    ['nothing else', ''],
    ['a byte order mark', '\ufeff'],
    ['two byte order marks', '\ufeff\ufeff\n'],
    ['an XML declaration', '<?xml version="1.0" encoding="UTF-8"?>\n'],
    ['all of these and comments', '\ufeff <?xml version="1.0"?><!-- a --><!-->\n<!--->'],
  ])
    it(`holds a page that begins with ${name}`, () => {
      const page = `${start}<!DOCTYPE html><html><body>${tracker}</body></html>`;
      assert.equal(hold(page).text, page.replace(tracker, heldTracker));
    });

  it('leaves alone what begins as no page does', () => {
    for (const text of ['{"a": 1}', `<?xml version="1.0"?><rss>${tracker}</rss>`, `<p>${tracker}</p>`])
      assert.equal(hold(text).text, text);
  });

  for (const comment of ['<!-->', '<!--->', '<!---->', '<!-- a -->', '<!-- a --!>', '<!--!> a -->', '<!---!> a -->'])
    it(`ends the comment ${comment} where browsers do`, () => {
      const page = `<!doctype html><body>${comment}${tracker}<!-- b -->`;
      assert.equal(hold(page).text, page.replace(tracker, heldTracker));
    });

  it('leaves as it is what stands in a comment, and a page whose comment does not end', () => {
    const page = `<!doctype html><body><!--!>${tracker}-->`;
    assert.equal(hold(page).text, page);
    const {text, said} = hold(`<!doctype html><body>${tracker}<!-- a`);
    assert.equal(text, `<!doctype html><body>${tracker}<!-- a`);
    assert.match(said, /was left as it is: a comment does not end/);
  });

  it('holds a page whole, though its theme flushes in the middle of a tag', () => {
    const service = {id: 'stats', categories: 'beacon', hosts: ['stats.example']};
    const [first, second] = ['<!doctype html><body><script src="https://stats.', 'example/a.js"></script>'];
    const code = `$option = $given; ithn_begin_holding(); echo '${first}'; @ob_flush(); flush(); echo '${second}'; ob_end_flush();`;
    const {text} = php(code, JSON.stringify({policy, services: [service]}));
    assert.equal(text, `<!doctype html><body>${heldTracker}`);
  });
});
