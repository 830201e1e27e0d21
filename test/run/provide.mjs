// Makes sure of one browser, or of nginx: `node test/run/provide.mjs firefox`. Ends with 3 where it cannot be had on this
// machine and the suite is told without it; with 1 where there is no suite without it.
import {ensureChromium, ensureEngine} from '../tools/browsers.mjs';
import {nginxPath} from '../tools/nginx.mjs';
import {ensureWebview} from '../webview/ensure-webview.mjs';

const [name] = process.argv.slice(2);
if (name === 'chromium') ensureChromium();
else if (name === 'webview') ensureWebview();
// one test of many uses it, and leaves it out where it is not to be had
else if (name === 'nginx') console.log(nginxPath() ?? 'nginx: not here');
else if (!ensureEngine(name)) process.exitCode = 3;
