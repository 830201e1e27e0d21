import {expect} from '@open-wc/testing';
import {watchVisible} from '../../src/ui/watch-visible.ts';

/** A layer outside the window, and the look that the watch takes every second, taken by hand. */
function watchOffScreen() {
  const layer = document.createElement('div');
  layer.style.cssText = 'position: fixed; top: 0; left: 200vw; width: 10px; height: 10px';
  document.body.append(layer);
  const {setInterval: original} = window;
  let look = (): void => {};
  let isLost = false;
  window.setInterval = ((run: () => void) => {
    look = run;
    return 0;
  }) as typeof setInterval;
  const stop = watchVisible(layer, () => {
    isLost = true;
  });
  window.setInterval = original;
  return {
    layer,
    look(times: number): void {
      for (let time = 0; time < times; time++) look();
    },
    isLost: () => isLost,
    end(): void {
      stop();
      layer.remove();
    },
  };
}

describe('watchVisible', () => {
  it('does not give up a layer whose entrance has not been painted yet, however long that takes', () => {
    const watch = watchOffScreen();
    let pending = true;
    // No browser can be told to stop painting: what it says then is what Web Animations calls pending.
    watch.layer.getAnimations = () => [{pending} as Animation];
    watch.look(60);
    expect(watch.isLost()).to.equal(false);
    pending = false;
    watch.look(4);
    expect(watch.isLost()).to.equal(false);
    watch.look(2);
    expect(watch.isLost()).to.equal(true);
    watch.end();
  });

  it('gives up a layer that stays outside the window', () => {
    const watch = watchOffScreen();
    watch.look(1);
    expect(watch.isLost()).to.equal(true);
    watch.end();
  });
});
