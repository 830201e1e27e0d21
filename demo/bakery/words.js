/** What the shop says by script; the rest stands in the pages. */
const words = {
  ar: {
    added: (name) => `أُضيف إلى السلة: ${name}`,
    empty: 'سلتك فارغة. اختر ما يعجبك من الرف.',
    custom: 'كعكة من تصميمك',
    more: (name) => `زيادة: ${name}`,
    fewer: (name) => `تقليل: ${name}`,
    layers: ['', 'طبقة واحدة', 'طبقتان', '3 طبقات'],
    needed: 'هذا الحقل مطلوب.',
    phone: 'اكتب رقم هاتف كويتي من 8 أرقام.',
    done: (number) => `شكرًا لك! تم استلام طلبك، ورقمه ${number}.`,
    fill: 'أضف شيئًا إلى السلة أولًا.',
  },
  en: {
    added: (name) => `Added to your cart: ${name}`,
    empty: 'Your cart is empty. Pick something from the shelf.',
    custom: 'A cake of your own design',
    more: (name) => `One more: ${name}`,
    fewer: (name) => `One less: ${name}`,
    layers: ['', 'one layer', 'two layers', '3 layers'],
    needed: 'This field is needed.',
    phone: 'Give a Kuwaiti phone number of 8 digits.',
    done: (number) => `Thank you! We have your order; its number is ${number}.`,
    fill: 'Put something into the cart first.',
  },
};

export const language = document.documentElement.lang === 'en' ? 'en' : 'ar';
export const say = words[language];

const money = new Intl.NumberFormat(language === 'ar' ? 'ar-KW-u-nu-latn' : 'en-KW', {
  style: 'currency',
  currency: 'KWD',
});

/** @param {number} fils A thousandth of a dinar. */
export const price = (fils) => money.format(fils / 1000);
