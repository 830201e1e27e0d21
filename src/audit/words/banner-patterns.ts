// What banners say on their buttons, in the languages that the nearest tools do not know and in those that they do.
// As text: they are handed to functions that run in the page.

/** How the buttons and the topic of a banner are told; each is the source of a regular expression, read with `iu`. */
export interface BannerPatterns {
  readonly topic: string;
  readonly reject: string;
  readonly accept: string;
  readonly manage: string;
  readonly save: string;
  readonly wayBack: string;
  readonly policy: string;
  readonly date: string;
  /** A selector: what well-known tools put on the page as their way back, whatever stands on it. */
  readonly wayBackSelector: string;
}

const either = (...all: string[]): string => all.join('|');

const months = either(
  'jan\\p{L}*|feb\\p{L}*|mar(?:ch)?|apr\\p{L}*|may|june?|july?|aug\\p{L}*|sep\\p{L}*|oct\\p{L}*|nov\\p{L}*|dec\\p{L}*',
  'يناير|فبراير|مارس|أبريل|ابريل|إبريل|مايو|يونيو|يوليو|أغسطس|اغسطس|سبتمبر|أكتوبر|اكتوبر|نوفمبر|ديسمبر',
  'كانون|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين|محرم|صفر|ربيع|جمادى|رجب|شعبان|رمضان|شوال|ذو',
);
const digits = '[\\d٠-٩۰-۹]';

export const bannerPatterns: BannerPatterns = {
  topic: either(
    'cookie|consent|privacy|tracking|personal data|gdpr|témoins|datenschutz',
    'ملفات\\s*(?:تعريف\\s*)?الارتباط|ملف(?:ات)?\\s*تعريف|كوكيز|الكوكي|خصوصي|موافقت|بياناتك|تتب[ّ]?ع',
    'کوکی|رازداری|پرائیویسی',
  ),
  // looked for first: «غير موافق» holds «موافق»
  reject: either(
    "\\b(?:reject|decline|refuse|deny|disagree|disallow)\\b|\\b(?:do not|don[’']?t) (?:accept|allow|agree|consent)",
    '\\b(?:only|just) (?:the )?(?:strictly )?(?:necessary|essential|required|needed)|\\b(?:necessary|essentials?|required)(?: cookies)? only',
    '\\bcontinue without|\\bno,? thank|\\bopt[ -]?out\\b|\\bdisable all',
    'رفض|أرفض|ارفض|نرفض|لا\\s*أوافق|لا\\s*اوافق|غير\\s*موافق|عدم\\s*(?:الموافقة|القبول|السماح)|(?:الضرورية|الأساسية|اللازمة)\\s*فقط|فقط\\s*(?:الضرورية|الأساسية)|لا[،,]?\\s*شكر',
    'refuser|interdire|continuer sans|ablehnen|nur notwendige|rechazar|rifiuta|weigeren|رد کردن|مسترد',
  ),
  accept: either(
    "\\b(?:accept|allow|agree|consent to|enable all)\\b|^(?:that[’']?s )?ok(?:ay)?\\b|^got it|^yes\\b|^i understand",
    'قبول|أقبل|اقبل|موافق|أوافق|اوافق|السماح|اسمح|^نعم|^حسن|^فهمت',
    'accepter|akzeptieren|zustimmen|aceptar|accetta|accepteren|پذیرفتن|قبول کریں',
  ),
  manage: either(
    '\\b(?:manage|preferences?|settings|customi[sz]e|options|choices|choose|personali[sz]e|details|more)\\b',
    'إعدادات|الإعدادات|اعدادات|تفضيلات|التفضيلات|تخصيص|إدارة|خيارات|المزيد|تفاصيل',
    'personnaliser|einstellungen|configurar',
  ),
  save: either('\\b(?:save|confirm|apply)\\b', 'حفظ|تأكيد|تطبيق|enregistrer|speichern|guardar'),
  wayBack: either(
    '(?:cookies?|privacy|consent|tracking)[\\s-]*(?:settings|preferences?|choices|options|panel|center)',
    '(?:manage|change|review|edit|withdraw|update|revoke)\\s+(?:\\p{L}+\\s+)?(?:cookies?|consents?|privacy|tracking|preferences)',
    'do not sell|your (?:privacy|cookie) ',
    '(?:إعدادات|اعدادات|تفضيلات|إدارة|خيارات|تغيير|سحب|مراجعة|تعديل)\\s*\\p{L}*\\s*(?:ملفات|الخصوصية|خصوصيت|كوكيز|الكوكيز|الموافق|موافقت|الارتباط|التتبع)',
  ),
  policy: either(
    'privacy|cookie (?:policy|notice|statement)|policy|datenschutz|confidentialité|data protection',
    'سياسة|الخصوصية|بيان الخصوصية|حماية البيانات',
  ),
  wayBackSelector:
    '#tarteaucitronIcon button,#tarteaucitronAlertSmall button,.cc-revoke,[data-cc*=show],.ot-sdk-show-settings,.cky-btn-revisit',
  date: either(
    `${digits}{1,4}[-/.]${digits}{1,2}[-/.]${digits}{1,4}`,
    `${digits}{1,2}(?:st|nd|rd|th)?\\s+(?:${months})[\\s،,]+(?:\\p{L}+\\s+)?${digits}{4}`,
    `(?:${months})\\s+${digits}{1,2}[،,]?\\s+${digits}{4}`,
    `(?:${months})\\s*/?\\s*\\p{L}*\\s+${digits}{4}`,
  ),
};
