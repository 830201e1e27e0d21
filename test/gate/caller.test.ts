import {expect} from '@open-wc/testing';
import {whoCalls} from '../../src/gate/guard/caller.ts';
import {createPatches, type Patches} from '../../src/gate/guard/patches.ts';

type Call = () => void;
interface Theirs {
  call(back?: Call): void;
  construct(): void;
  later(): Promise<void>;
}

describe('who calls a patched function', () => {
  const model = {
    send: (): void => {},
    Socket: class {
      readonly isModel = true;
    },
  };
  const theirs = new Set<string>();
  let patches: Patches;
  let heard: unknown[] = [];
  let file: Theirs;

  before(async () => {
    // a file of theirs, which calls what it is given, or the functions that are patched
    const code = `
      export const call = (back) => { const made = back ? back() : model.send(); return made; };
      export const construct = () => { const made = new model.Socket(); return made; };
      export const later = async () => { await null; const made = model.send(); return made; };
      const {model} = globalThis;`;
    Object.assign(globalThis, {model});
    const address = URL.createObjectURL(new Blob([code], {type: 'text/javascript'}));
    theirs.add(address);
    file = (await import(address)) as Theirs;
  });
  beforeEach(() => {
    heard = [];
    patches = createPatches();
    const hear = (): void => void heard.push(whoCalls(theirs));
    patches.method(model, 'send', () => () => hear());
    patches.constructor_(model, 'Socket', (given) => {
      hear();
      return given;
    });
  });
  afterEach(() => patches.undo());

  it('is theirs where their file does, by a call, a constructor, and later', async () => {
    file.call();
    file.construct();
    await file.later();
    expect(heard).to.deep.equal(['theirs', 'theirs', 'theirs']);
  });

  it('is another where the site does, though theirs calls the site', () => {
    model.send();
    file.call(() => {
      model.send();
      heard.push('back');
    });
    expect(heard).to.deep.equal(['others', 'others', 'back']);
  });

  it('is nobody where no file is on the stack', async () => {
    await new Promise((done) => {
      patches.method(model, 'send', () => () => {
        heard.push(whoCalls(theirs));
        done(undefined);
      });
      setTimeout(model.send);
    });
    expect(heard).to.deep.equal([undefined]);
  });

  it('is told without a look at the stack where nothing was refused', () => {
    const {stackTraceLimit} = Error as {stackTraceLimit?: number};
    expect(whoCalls(new Set())).to.equal('others');
    expect((Error as {stackTraceLimit?: number}).stackTraceLimit).to.equal(stackTraceLimit);
  });

  for (const [what, prepare] of Object.entries({
    'no text of a stack': () => ({}),
    'an exception of one': () => {
      throw new Error('on purpose');
    },
  }))
    it(`is told where the page makes ${what}`, () => {
      const errors = Error as {prepareStackTrace?: unknown};
      const former = errors.prepareStackTrace;
      errors.prepareStackTrace = prepare;
      file.call();
      const kept = errors.prepareStackTrace;
      errors.prepareStackTrace = former;
      expect(kept).to.equal(prepare);
      expect(heard).to.deep.equal(['theirs']);
    });
});
