// The simulated app's buttons, and what went over the bridge.
const app = window.simulatedApp;
const find = (id) => document.getElementById(id);

const words = {
  en: {
    title: 'A page and its app',
    other: 'العربية',
    lead: 'This page stands in a simulated app, the buttons below. What either says to the other is listed as it goes over the bridge.',
    app: 'The app',
    yes: 'The visitor allows all, in the app',
    no: 'The visitor refuses all, in the app',
    show: 'Show the page’s choices',
    rights: 'Show the page’s rights form',
    locale: 'Change the app’s language to Arabic',
    denied: 'The system denies tracking',
    erase: 'Erase everything',
    wrong: 'Say something malformed',
    start: 'At its next start',
    opensSettings: 'It has choices of its own',
    opensRights: 'It has a rights form of its own',
    opensLink: 'It opens links itself',
    restart: 'Start the app again',
    wipe: 'Start again with the page’s storage gone',
    reinstall: 'Install the app anew',
    status: 'The page says',
    granted: 'Allowed now',
    kept: 'The app keeps',
    error: 'Ignored',
    log: 'Messages, the latest first',
    docs: 'How an app joins (documentation)',
    nothing: 'nothing',
    page: 'page → app',
    fromApp: 'app → page',
  },
  ar: {
    title: 'صفحة وتطبيقها',
    other: 'English',
    lead: 'هذه الصفحة داخل تطبيق تجريبي تمثله الأزرار أدناه. كل ما تقوله الصفحة للتطبيق أو التطبيق للصفحة مدرج كما يمر عبر الجسر.',
    app: 'التطبيق',
    yes: 'يقبل الزائر الكل في التطبيق',
    no: 'يرفض الزائر الكل في التطبيق',
    show: 'إظهار خيارات الصفحة',
    rights: 'إظهار نموذج الحقوق في الصفحة',
    locale: 'تغيير لغة التطبيق إلى الإنجليزية',
    denied: 'يرفض النظام التتبع',
    erase: 'محو كل شيء',
    wrong: 'إرسال رسالة غير صحيحة',
    start: 'عند تشغيله التالي',
    opensSettings: 'للتطبيق شاشة خيارات خاصة به',
    opensRights: 'للتطبيق نموذج حقوق خاص به',
    opensLink: 'يفتح التطبيق الروابط بنفسه',
    restart: 'تشغيل التطبيق من جديد',
    wipe: 'تشغيله من جديد بعد ضياع ما حفظته الصفحة',
    reinstall: 'تثبيت التطبيق من جديد',
    status: 'حالة الصفحة',
    granted: 'المسموح به الآن',
    kept: 'ما يحفظه التطبيق',
    error: 'ما تم تجاهله',
    log: 'الرسائل، الأحدث أولًا',
    docs: 'كيف ينضم التطبيق (الوثائق، بالإنجليزية)',
    nothing: 'لا شيء',
    page: 'من الصفحة إلى التطبيق',
    fromApp: 'من التطبيق إلى الصفحة',
  },
};

const query = new URLSearchParams(location.search).get('lang') ?? navigator.language;
let language = query.startsWith('ar') ? 'ar' : 'en';

const decision = (isYes) => ({
  choices: {categories: Object.fromEntries(['persistent', 'beacon', 'advertising'].map((id) => [id, isYes]))},
  decidedAt: Date.now(),
  revision: 1,
});
const acts = {
  yes: () => app.say({ithn: 1, type: 'decision', decision: decision(true)}),
  no: () => app.say({ithn: 1, type: 'decision', decision: decision(false)}),
  show: () => app.say({ithn: 1, type: 'show', view: 'preferences'}),
  rights: () => app.say({ithn: 1, type: 'show', view: 'rights'}),
  locale() {
    const locale = language === 'ar' ? 'en' : 'ar';
    app.keep({locale});
    app.say({ithn: 1, type: 'locale', locale});
  },
  denied() {
    app.keep({trackingDenied: true});
    app.say({ithn: 1, type: 'tracking-denied'});
  },
  erase: () => app.say({ithn: 1, type: 'erase'}),
  wrong: () => app.say({ithn: 1, type: 'decision', decision: {choices: 'all', decidedAt: 'now'}}),
};

const buttons = Object.entries(acts).map(([name, act]) => {
  const button = Object.assign(document.createElement('button'), {type: 'button', id: name});
  button.dataset.word = name;
  button.addEventListener('click', act);
  return button;
});
find('says').append(...buttons);

function speak() {
  document.documentElement.lang = language;
  document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
  document.title = `${words[language].title} · Ithn`;
  for (const element of document.querySelectorAll('[data-word]'))
    element.textContent = words[language][element.dataset.word];
  Object.assign(find('language'), {textContent: words[language].other, lang: language === 'ar' ? 'en' : 'ar'});
  look();
}

/** Code stays left to right, whatever the page's language. */
const code = (text) => Object.assign(document.createElement('code'), {dir: 'ltr', lang: 'en', textContent: text});

function look() {
  const {nothing, page, fromApp} = words[language];
  const {ithn} = window;
  find('status').replaceChildren(code(ithn?.state.status ?? '…'));
  const granted = ithn?.settings.categories.map(({id}) => id).filter((id) => ithn.granted(id)) ?? [];
  find('granted').replaceChildren(code(granted.join(', ')));
  const {decision} = app.kept;
  find('kept').replaceChildren(decision ? code(JSON.stringify(decision.choices.categories)) : nothing);
  find('log').replaceChildren(
    ...app.messages.slice(0, 40).map(({from, text}) => {
      const item = document.createElement('li');
      item.className = from;
      const label = document.createElement('b');
      label.textContent = from === 'page' ? page : fromApp;
      item.append(label, code(text));
      return item;
    }),
  );
}

document.addEventListener('ithn-error', ({message}) => find('error').replaceChildren(code(message)));
for (const type of ['ithn-ready', 'ithn-change']) document.addEventListener(type, () => queueMicrotask(look));
app.watch(() => queueMicrotask(look));

for (const box of document.querySelectorAll('[type=checkbox]')) {
  box.checked = app.kept.opens?.includes(box.value) ?? false;
  box.addEventListener('change', () =>
    app.keep({opens: [...document.querySelectorAll('[type=checkbox]:checked')].map(({value}) => value)}),
  );
}
find('language').addEventListener('click', () => {
  language = language === 'ar' ? 'en' : 'ar';
  history.replaceState(history.state, '', `?lang=${language}`);
  speak();
});

/** What the webview keeps goes; what the app keeps stays. */
async function wipe() {
  window.ithn?.stop();
  document.cookie = 'ithn=;path=/;max-age=0';
  await new Promise((done) => {
    const request = indexedDB.deleteDatabase('ithn');
    request.onsuccess = request.onerror = request.onblocked = done;
  });
}
const restart = () => location.reload();
find('restart').addEventListener('click', restart);
find('wipe').addEventListener('click', () => void wipe().then(restart));
find('reinstall').addEventListener('click', () => {
  app.forget();
  void wipe().then(restart);
});
speak();
