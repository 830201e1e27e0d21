// Forty faults and attacks an embedded library must survive, most important first: what the visitor sees, and the tests
// that show it. A test is named by its file and by words of its title; \`*\` is the whole file.

/** @type {readonly {fault: string, seen: string, tests: readonly [file: string, words: string][]}[]} */
export const faults = [
  {
    fault: 'A first visit, with unmodified trackers of eleven vendors held',
    seen: 'The banner. No request, cookie or key of any of them; ungated, all of them call home.',
    tests: [
      ['trackers/run.mjs', '*'],
      ['footprints.spec.ts', 'is seen by nobody before a choice'],
    ],
  },
  {
    fault: 'A no, then more pages',
    seen: 'Is not asked again; nobody is reached; one receipt.',
    tests: [
      ['footprints.spec.ts', 'is seen by nobody after a no'],
      ['trackers/run.mjs', '*'],
    ],
  },
  {
    fault: 'A yes to one category alone',
    seen: 'Just what is marked so loads, in the order of the document, each script once.',
    tests: [
      ['footprints.spec.ts', 'alone releases exactly what is marked so'],
      ['gate-release.spec.ts', 'classic scripts run in the order of the document'],
    ],
  },
  {
    fault: 'IndexedDB never answers',
    seen: 'The banner comes, a choice works for this page, the page is not delayed.',
    tests: [
      ['record.spec.ts', '4: open() never answers while a grant is stored'],
      ['trouble.spec.ts', 'IndexedDB never answers'],
      ['consent/faults.test.ts', '*'],
    ],
  },
  {
    fault: 'Storage throws: sandboxed frame, no IndexedDB, all site data refused',
    seen: 'The banner, usable; the choice holds for as long as something can hold it.',
    tests: [
      ['trouble.spec.ts', 'the browser refuses all cookies and site data'],
      ['trouble.spec.ts', 'a sandboxed frame without an origin'],
      ['trouble.spec.ts', 'IndexedDB is not there at all'],
      ['consent/faults.test.ts', '*'],
    ],
  },
  {
    fault: 'The connection is closed between read and write',
    seen: 'Nothing; the choice is there after a reload.',
    tests: [
      ['record.spec.ts', '6: the connection is closed between read and write'],
      ['consent/faults.test.ts', '*'],
    ],
  },
  {
    fault: 'Garbage in the cookie or in the database',
    seen: 'The banner, as on a first visit.',
    tests: [
      ['trouble.spec.ts', 'a malformed cookie is no yes'],
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
      ['trouble.spec.ts', 'the interface cannot be loaded'],
      ['blockers.spec.ts', 'the interface is blocked'],
      ['chaos/run.mjs', '*'],
    ],
  },
  {
    fault: 'An ad blocker’s lists of cookie notices',
    seen: 'None of the names is hit. Blocked or hidden all the same: the page scrolls and clicks, everything stays denied.',
    tests: [
      ['node/blockers.test.mjs', '*'],
      ['blockers.spec.ts', 'hidden by a filter list'],
    ],
  },
  {
    fault: 'The page hides the preferences while they are open',
    seen: 'They close within two seconds and the page takes clicks again.',
    tests: [['layers-hostile.spec.ts', 'preferences that the page hides while they are open let go']],
  },
  {
    fault: 'A yes is taken back while trackers run',
    seen: 'The page is loaded again, or the visitor is offered that; declared cookies and keys are gone.',
    tests: [
      ['gate-withdrawal.spec.ts', 'a withdrawal removes what the services declared'],
      ['gate-withdrawal.spec.ts', 'onWithdraw: "reload" loads the page again once'],
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
    seen: 'Nothing: no code runs, no such address is promoted.',
    tests: [
      ['gate-things.spec.ts', 'hostile attributes'],
      ['gate-things.spec.ts', 'attributes of a megabyte cost no time'],
    ],
  },
  {
    fault: 'Markup, template marks or marks of direction in the site’s words',
    seen: 'They stand there as text.',
    tests: [['layers-hostile.spec.ts', 'words of the site with markup']],
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
    fault: 'Elements named like parts of the document',
    seen: 'Nothing: files come from the library’s own place, the gate stays shut.',
    tests: [
      ['gate-things.spec.ts', 'names that clobber the document'],
      ['gate-guard.spec.ts', 'a <base> below the tag does not send the library elsewhere'],
    ],
  },
  {
    fault: 'CSS in the values of a theme',
    seen: 'The value is ignored and the console says what is wanted.',
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
      ['layers-hostile.spec.ts', 'the whole interface works and is styled under'],
      ['gate-release.spec.ts', 'under a nonce policy a held script runs'],
    ],
  },
  {
    fault: 'Trusted Types, with and without our policies',
    seen: 'The interface where its policy is listed; else a shut gate and a working page.',
    tests: [
      ['layers-hostile.spec.ts', 'the whole interface works and is styled under'],
      ['gate-guard.spec.ts', 'under Trusted Types the guard comes as well'],
    ],
  },
  {
    fault: 'The tag twice, or two versions',
    seen: 'One banner, one record.',
    tests: [['record.spec.ts', '22: the tag twice, and another copy of the library']],
  },
  {
    fault: 'The library is loaded late',
    seen: 'Nothing; status() tells the developer what slipped.',
    tests: [['gate-diagnosis.spec.ts', 'status() says what slipped']],
  },
  {
    fault: 'Two tabs decide at once',
    seen: 'The banner closes in both; the newest choice stands; no receipt is lost.',
    tests: [
      ['record.spec.ts', '24: the banner closes in both'],
      ['record.spec.ts', '24: a hundred interleaved choices'],
      ['consent/faults.test.ts', '*'],
    ],
  },
  {
    fault: 'Another tab deletes the database',
    seen: 'Both tabs go on working; a new one asks.',
    tests: [['record.spec.ts', '25: A is open, B deletes the database, C opens']],
  },
  {
    fault: 'A page out of the back/forward cache, the yes taken back meanwhile',
    seen: 'It comes back shut.',
    tests: [
      ['gate-withdrawal.spec.ts', 'a withdrawal in one tab shuts the others'],
      ['chaos/run.mjs', '*'],
    ],
  },
  {
    fault: 'A page rendered ahead',
    seen: 'No banner and no request until it is looked at.',
    tests: [['gate-prerender.spec.ts', '*']],
  },
  {
    fault: 'The body is swapped (Turbo, pjax), tags come later',
    seen: 'The banner stays; new tags are held and released like the others.',
    tests: [
      ['gate-things.spec.ts', 'nodes added later are held and released the same'],
      ['layers-hostile.spec.ts', 'an inert body, or one that is replaced'],
    ],
  },
  {
    fault: 'document.write()',
    seen: 'The page stays, and shut.',
    tests: [['gate-release.spec.ts', 'document.write() in a held script cannot wipe out the page']],
  },
  {
    fault: '57 ways of a script to reach a third party',
    seen: 'Nothing. What each strength of the gate lets through is counted, and more fails the build.',
    tests: [['vectors/run.mjs', '*']],
  },
  {
    fault: '50 live tags in the HTML',
    seen: 'None below the library runs; requests of the browser’s own look-ahead are told, not hidden.',
    tests: [
      ['vectors/run.mjs', '*'],
      ['gate-diagnosis.spec.ts', 'status() says what slipped'],
    ],
  },
  {
    fault: 'Other people’s wrappers around fetch and the rest',
    seen: 'They go on working, put on before or after ours, also when ours are taken off.',
    tests: [
      ['gate-guard.spec.ts', 'wrappers of the page keep working'],
      ['gate-guard.spec.ts', 'stop() puts every native back'],
    ],
  },
  {
    fault: 'The page’s CSS takes everything away',
    seen: 'Both answers, the same size, readable and pressable.',
    tests: [['layers-hostile.spec.ts', 'leaves the answers as they are']],
  },
  {
    fault: 'Overlays, modals and inert parts of the page',
    seen: 'The answers lie above, or wait until the page’s own modal is closed.',
    tests: [
      ['layers-hostile.spec.ts', 'an overlay of the page with the highest z-index'],
      ['layers-hostile.spec.ts', 'a modal of the page comes first'],
    ],
  },
  {
    fault: 'The disk is full, then free again',
    seen: 'The choice holds here; nothing tries for ever.',
    tests: [
      ['record.spec.ts', '35: the disk is full'],
      ['consent/faults.test.ts', '*'],
    ],
  },
  {
    fault: 'The clock: a year on, a year back, the very end of the time',
    seen: 'Is asked again when the time is over or cannot be known.',
    tests: [
      ['record.spec.ts', '36: the clock a year on'],
      ['consent/faults.test.ts', '*'],
    ],
  },
  {
    fault: 'All site data is cleared, by hand or by Safari after seven days',
    seen: 'An open page shuts when it is looked at; the next visit is a first one.',
    tests: [
      ['record.spec.ts', '37: all site data is cleared'],
      ['consent/faults.test.ts', '*'],
    ],
  },
  {
    fault: 'Global Privacy Control against a stored yes',
    seen: 'The signal wins before anything runs, and a receipt says so.',
    tests: [['signals-gpc.spec.ts', 'beats a stored yes to advertising']],
  },
  {
    fault: 'A crawler, no script, a printer',
    seen: 'The content; nothing moves, nothing of ours is printed.',
    tests: [
      ['layers-hostile.spec.ts', 'nothing of the library is printed'],
      ['layout.spec.ts', 'nothing on the page moves'],
      ['page-tags.spec.ts', 'own table is there'],
    ],
  },
  {
    fault: 'All of it in random order',
    seen: 'Nothing denied loads, the last choice holds, the record is whole, no error is left to the page.',
    tests: [
      ['chaos/run.mjs', '*'],
      ['consent/histories.test.ts', '*'],
    ],
  },
];
