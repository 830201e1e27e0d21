// What parts need before they run. `lane`: no two of one lane at a time, as the system's package manager wants it.
import {check} from './commands.mjs';

const provide = (name) => check('node', 'test/run/provide.mjs', name);

export const provisions = {
  // the sizes are a part of their own, so that a build over its limit is tested all the same
  build: {title: 'build', run: check('node', '.config/build.mjs', '--no-sizes')},
  guestLibraries: {title: 'libraries of the guest tests', run: check('node', 'test/guest/install.mjs')},
  // first of its lane: it is small, and what needs it is long
  nginx: {title: 'nginx', run: provide('nginx'), lane: 'packages'},
  chromium: {title: 'Chromium', run: provide('chromium'), lane: 'packages'},
  firefox: {title: 'Firefox', run: provide('firefox'), lane: 'packages'},
  webkit: {title: 'WebKit', run: provide('webkit'), lane: 'packages'},
  webview: {title: 'WebKitGTK', run: provide('webview'), lane: 'packages'},
};

/** The exit code that says: not to be had on this machine. What needs it is left out, and said. */
export const notHere = 3;
