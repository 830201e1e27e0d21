import {createSSRApp, h, ref} from 'vue';
import {consentPlugin, consentTrigger, useConsent} from 'ithn/vue';

const Tracker = {
  setup() {
    useConsent().gate('beacon', () => {
      document.body.dataset.effect = 'on';
      return () => (document.body.dataset.effect = 'off');
    });
    return () => null;
  },
};

const Shop = {
  setup() {
    const isShown = ref(true);
    const {state, granted} = useConsent();
    const isGranted = granted('beacon');
    if (typeof document !== 'undefined')
      consentTrigger('beacon').then(() => (document.body.dataset.trigger = 'pulled'));
    return () =>
      h('main', [
        h('p', {id: 'status'}, state.value.status),
        h('p', {id: 'granted'}, String(isGranted.value)),
        isGranted.value ? h('p', {id: 'open'}, 'open') : h('p', {id: 'held'}, 'held'),
        h('button', {id: 'leave', onClick: () => (isShown.value = false)}, 'leave'),
        isShown.value ? h(Tracker) : null,
      ]);
  },
};

export const createApp = (initialState) => createSSRApp(Shop).use(consentPlugin, {initialState});
