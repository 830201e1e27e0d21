// Forty faults and attacks an embedded library must survive, most important first: what the visitor sees, and the tests
// that show it. A test is named by its file and by words of its title; \`*\` is the whole file.

/** @type {readonly {fault: string, seen: string, tests: readonly [file: string, words: string][]}[]} */
export const faults = [
  {
    fault: 'A first visit, with unmodified trackers of eleven vendors held',
    seen: 'The banner. None of them sends a request or stores anything; without the gate, all of them do.',
    tests: [
      ['trackers/run.mjs', '*'],
      ['footprints.spec.ts', 'reaches no third party before a choice, and stores nothing'],
    ],
  },
  {
    fault: 'A no, then more pages',
    seen: 'No second prompt, no request, one receipt.',
    tests: [
      ['footprints.spec.ts', 'reaches no third party after a no, and is not asked again'],
      ['trackers/run.mjs', '*'],
    ],
  },
  {
    fault: 'A yes to one category alone',
    seen: 'Only what is marked with it loads, in document order, each script once.',
    tests: [
      ['footprints.spec.ts', 'allowing ${category} alone releases exactly what is marked with it'],
      ['gate-release.spec.ts', 'classic scripts run in document order, one after the other'],
    ],
  },
  {
    fault: 'IndexedDB never answers',
    seen: 'The banner appears, a choice works for this page, the page is not delayed.',
    tests: [
      [
        'record.spec.ts',
        '4: open() never answers while a grant is stored: the page works, shut until the visitor answers',
      ],
      ['trouble.spec.ts', 'IndexedDB never answers'],
      ['consent/faults.test.ts', '*'],
    ],
  },
  {
    fault: 'Storage throws: sandboxed frame, no IndexedDB, all site data refused',
    seen: 'A usable banner; the choice lasts as long as any storage keeps it.',
    tests: [
      ['trouble.spec.ts', 'the browser refuses all cookies and site data'],
      ['trouble.spec.ts', 'a sandboxed frame without an origin'],
      ['trouble.spec.ts', 'IndexedDB does not exist'],
      ['consent/faults.test.ts', '*'],
    ],
  },
  {
    fault: 'The connection is closed between read and write',
    seen: 'Nothing; the choice survives a reload.',
    tests: [
      ['record.spec.ts', '6: the connection is closed between read and write: the choice survives a reload'],
      ['consent/faults.test.ts', '*'],
    ],
  },
  {
    fault: 'Invalid data in the cookie or in the database',
    seen: 'The banner, as on a first visit.',
    tests: [
      ['trouble.spec.ts', 'a malformed cookie is not a yes'],
      ['consent/faults.test.ts', '*'],
      ['model/parse-decision.test.ts', '*'],
    ],
  },
  {
    fault: 'Code of the library, or of a listener, throws',
    seen: 'Nothing; the gate stays shut and the page works.',
    tests: [
      ['consent/manager.test.ts', '*'],
      ['chaos/run.mjs', '*'],
    ],
  },
  {
    fault: 'The interface’s file is blocked, missing or late',
    seen: 'A usable page where everything stays denied; the next try works.',
    tests: [
      ['trouble.spec.ts', 'the interface cannot be loaded: everything stays denied, and this is reported'],
      ['blockers.spec.ts', 'the interface is blocked'],
      ['chaos/run.mjs', '*'],
    ],
  },
  {
    fault: 'An ad blocker’s lists of cookie notices',
    seen: 'None of our names is matched. If blocked or hidden anyway, the page stays usable and everything stays denied.',
    tests: [
      ['node/blockers.test.mjs', '*'],
      ['blockers.spec.ts', 'hidden by a filter list'],
    ],
  },
  {
    fault: 'The page hides the preferences while they are open',
    seen: 'They close within two seconds and the page is usable again.',
    tests: [
      ['layers-hostile.spec.ts', 'preferences that the page hides while open release the page within two seconds'],
    ],
  },
  {
    fault: 'A yes is withdrawn while trackers run',
    seen: 'The page reloads or offers to; declared cookies and keys are removed.',
    tests: [
      ['gate-withdrawal.spec.ts', 'a withdrawal removes what the services declared, at every level, and nothing else'],
      ['gate-withdrawal.spec.ts', 'onWithdraw: "reload" reloads the page once'],
      ['trackers/run.mjs', '*'],
    ],
  },
  {
    fault: 'A program clicks',
    seen: 'Its no counts, its yes does not.',
    tests: [
      ['ui/banner.test.ts', '*'],
      ['ui/preferences.test.ts', '*'],
      ['node/blockers.test.mjs', '*'],
    ],
  },
  {
    fault: 'Hostile attributes on held markup',
    seen: 'Nothing: no code runs, no such address is activated.',
    tests: [
      ['gate-things.spec.ts', 'hostile attributes: only http(s) is ever activated, no srcdoc, no handler'],
      ['gate-things.spec.ts', 'attributes of a megabyte stop nothing'],
    ],
  },
  {
    fault: 'Markup, template placeholders or bidirectional control characters in the site’s texts',
    seen: 'They appear as text.',
    tests: [
      ['layers-hostile.spec.ts', 'site texts with markup, bidi controls or 10,000 letters are plain text, and wrap'],
    ],
  },
  {
    fault: 'Prototype pollution through the configuration',
    seen: 'The page stays shut; the console names the key.',
    tests: [
      ['consent/check-config.test.ts', '*'],
      ['trouble.spec.ts', 'an unknown key is an error that names it'],
    ],
  },
  {
    fault: 'Elements whose names clobber document properties',
    seen: 'Nothing: files load from the library’s own location, the gate stays shut.',
    tests: [
      ['gate-things.spec.ts', 'names that clobber the document'],
      ['gate-guard.spec.ts', 'a <base> below the tag does not redirect the library'],
    ],
  },
  {
    fault: 'CSS in the values of a theme',
    seen: 'The value is ignored and the console names the accepted values.',
    tests: [['ui/theme.test.ts', '*']],
  },
  {
    fault: 'An element of the page that looks like one of ours is clicked, or a message claims a choice',
    seen: 'Nothing changes.',
    tests: [['blockers.spec.ts', 'look-alikes and messages from elsewhere change nothing']],
  },
  {
    fault: 'A strict Content Security Policy',
    seen: 'The whole interface, styled; no report.',
    tests: [
      ['layers-hostile.spec.ts', 'the whole interface works and is styled under ${name}, without violations'],
      ['gate-release.spec.ts', 'under a nonce policy a held script runs'],
    ],
  },
  {
    fault: 'Trusted Types, with and without our policies',
    seen: 'The interface if its policy is listed; otherwise a shut gate and a working page.',
    tests: [
      ['layers-hostile.spec.ts', 'the whole interface works and is styled under ${name}, without violations'],
      ['gate-guard.spec.ts', 'under Trusted Types the guard loads too, before the page continues'],
    ],
  },
  {
    fault: 'The tag twice, or two versions',
    seen: 'One banner, one record.',
    tests: [['record.spec.ts', '22: the tag twice, and another copy of the library']],
  },
  {
    fault: 'The library is loaded late',
    seen: 'Nothing; status() tells the developer which hosts were reached.',
    tests: [['gate-diagnosis.spec.ts', 'status() reports what slipped, and whether the script ran too late']],
  },
  {
    fault: 'Two tabs decide at once',
    seen: 'The banner closes in both; the newest choice stands; no receipt is lost.',
    tests: [
      ['record.spec.ts', '24: the banner closes in both tabs when one is answered (${how})'],
      [
        'record.spec.ts',
        '24: a hundred interleaved choices in two tabs, ${where} navigator.locks: no receipt is lost, the newest choice counts',
      ],
      ['consent/faults.test.ts', '*'],
    ],
  },
  {
    fault: 'Another tab deletes the database',
    seen: 'Both tabs continue to work; a new one asks.',
    tests: [['record.spec.ts', '25: A is open, B deletes the database, C opens']],
  },
  {
    fault: 'A page restored from the back/forward cache after the yes was withdrawn',
    seen: 'It is shut when restored.',
    tests: [
      ['gate-withdrawal.spec.ts', 'a withdrawal in one tab shuts the others'],
      ['chaos/run.mjs', '*'],
    ],
  },
  {
    fault: 'A prerendered page',
    seen: 'No banner and no request until it is activated.',
    tests: [['gate-prerender.spec.ts', '*']],
  },
  {
    fault: 'The body is swapped (Turbo, pjax), tags are added later',
    seen: 'The banner stays; new tags are held and released like any other.',
    tests: [
      ['gate-things.spec.ts', 'nodes added later by any means are held and released the same way'],
      ['layers-hostile.spec.ts', 'an inert or replaced body does not remove the answers'],
    ],
  },
  {
    fault: 'document.write()',
    seen: 'The page stays intact and shut.',
    tests: [['gate-release.spec.ts', 'document.write() in a held script cannot erase the page']],
  },
  {
    fault: '57 ways for a script to reach a third party',
    seen: 'Nothing. What each strength of the gate lets through is counted; more than that fails the build.',
    tests: [['vectors/run.mjs', '*']],
  },
  {
    fault: '50 live tags in the HTML',
    seen: 'None below the library runs; requests of the browser’s preload scanner are reported.',
    tests: [
      ['vectors/run.mjs', '*'],
      ['gate-diagnosis.spec.ts', 'status() reports what slipped, and whether the script ran too late'],
    ],
  },
  {
    fault: 'Third-party wrappers around fetch and similar functions',
    seen: 'They keep working, whether added before or after ours, also when ours are removed.',
    tests: [
      [
        'gate-guard.spec.ts',
        'wrappers of the page keep working, added before or after ours, also when ours are removed',
      ],
      ['gate-guard.spec.ts', 'stop() restores every native function'],
    ],
  },
  {
    fault: 'The page’s CSS hides everything',
    seen: 'Both answers, the same size, readable and clickable.',
    tests: [['layers-hostile.spec.ts', 'a page that ${how} leaves the answers unchanged']],
  },
  {
    fault: 'Overlays, modals and inert parts of the page',
    seen: 'The answers are on top, or wait until the page’s own modal closes.',
    tests: [
      ['layers-hostile.spec.ts', 'an overlay of the page with the highest z-index'],
      ['layers-hostile.spec.ts', 'a modal of the page has priority; once it closes the banner can be answered'],
    ],
  },
  {
    fault: 'The disk is full, then free again',
    seen: 'The choice holds in this page; retries are limited.',
    tests: [
      [
        'record.spec.ts',
        '35: the disk is full: the choice holds here, two tries per action, reported once; then there is space',
      ],
      ['consent/faults.test.ts', '*'],
    ],
  },
  {
    fault: 'The clock: a year ahead, a year back, the end of its range',
    seen: 'Is asked again when the choice has expired or its age is unknown.',
    tests: [
      ['record.spec.ts', '36: the clock a year ahead, a year back, and at the end of its range'],
      ['consent/faults.test.ts', '*'],
    ],
  },
  {
    fault: 'All site data is cleared, by hand or by Safari after seven days',
    seen: 'An open page shuts when it becomes visible; the next visit is a first visit.',
    tests: [
      [
        'record.spec.ts',
        '37: all site data is cleared while the page is open: shut when next visible, a first visit afterwards',
      ],
      ['consent/faults.test.ts', '*'],
    ],
  },
  {
    fault: 'Global Privacy Control contradicts a stored yes',
    seen: 'The signal wins before anything runs, and a receipt says so.',
    tests: [['signals-gpc.spec.ts', 'overrides a stored yes to advertising before any of it runs, on record']],
  },
  {
    fault: 'A crawler, scripts disabled, printing',
    seen: 'The content; nothing moves, and no layer is printed.',
    tests: [
      ['layers-hostile.spec.ts', 'nothing of the library is printed'],
      ['layout.spec.ts', 'nothing on the page moves'],
      ['page-tags.spec.ts', 'own table is there'],
    ],
  },
  {
    fault: 'All of these in random order',
    seen: 'Nothing denied loads, the last choice holds, the record is complete, no error reaches the page.',
    tests: [
      ['chaos/run.mjs', '*'],
      ['consent/histories.test.ts', '*'],
    ],
  },
];
