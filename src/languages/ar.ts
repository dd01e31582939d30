import type { Language } from '../format/language.js';
import { furtherArabic } from './further-ar.js';
import { fullStop } from './full-stop.js';

/** After “مجموع”, which all of them are in the genitive with. */
const PARTS = {
  totals: 'المدخلات والمخرجات',
  daily: 'الأيام',
  models: 'النماذج والخدمات',
  users: 'المستخدمين',
  agents: 'الوكلاء',
} as const;

type Forms = Readonly<Record<Intl.LDMLPluralRule, (formatted: string) => string>>;

const plurals = new Intl.PluralRules('ar');

const TOKENS: Forms = {
  zero: formatted => `${formatted} رمز مميز`,
  one: () => 'رمز مميز واحد',
  two: () => 'رمزان مميزان',
  few: formatted => `${formatted} رموز مميزة`,
  many: formatted => `${formatted} رمزًا مميزًا`,
  other: formatted => `${formatted} رمز مميز`,
};

const OTHERS: Forms = {
  zero: () => 'لا عناصر أخرى',
  one: () => 'عنصر آخر واحد',
  two: () => 'عنصران آخران',
  few: formatted => `${formatted} عناصر أخرى`,
  many: formatted => `${formatted} عنصرًا آخر`,
  other: formatted => `${formatted} عنصر آخر`,
};

/** A number that is written with “ألف” or “مليون” is followed by the singular, whatever its last digits. */
function tokens(count: number, formatted: string): string {
  return TOKENS[/\p{L}/u.test(formatted) ? 'other' : plurals.select(count)](formatted);
}

export const arabic: Language = {
  messages: {
    view: 'الاستهلاك',
    headings: {
      monthlySpend: 'الإنفاق الشهري',
      monthlyTokens: 'الرموز المميزة في الشهر',
      spendByAgentType: 'الإنفاق حسب نوع الوكيل',
      tokensByAgentType: 'الرموز المميزة حسب نوع الوكيل',
      spendByModel: 'الإنفاق حسب النموذج اللغوي',
      spendByService: 'الإنفاق حسب الخدمات الأخرى',
      topUsers: 'أبرز المستخدمين',
      topAgents: 'أبرز الوكلاء',
      tokensByModel: 'الرموز المميزة حسب النموذج',
    },
    columns: {
      day: 'اليوم',
      model: 'النموذج',
      service: 'الخدمة',
      user: 'المستخدم',
      agent: 'الوكيل',
      cost: 'التكلفة',
      tokens: 'الرموز المميزة',
      input: 'المدخلات',
      cached: 'المدخلات المخزنة مؤقتًا',
      output: 'المخرجات',
      requests: 'الطلبات',
      quantity: 'الكمية',
      share: 'النسبة',
    },
    mode: { label: 'العرض', cost: 'التكلفة', activity: 'النشاط' },
    month: { label: 'الشهر', previous: 'الشهر السابق', next: 'الشهر التالي' },

    total: 'الإجمالي',
    unassigned: 'غير مخصّص',
    otherTypes: 'أخرى',
    uncachedInput: 'المدخلات غير المخزنة مؤقتًا',
    others: (count, formatted) => OTHERS[plurals.select(count)](formatted),
    person: number => `المستخدم ${number}`,

    exactSpend: (amount, month) => `${amount} بالضبط في ${month}`,
    exactTokens: (count, formatted, month) => `${tokens(count, formatted)} في ${month}`,
    basis: (current, previous) => `${current} مقابل ${previous}`,
    wholeMonth: (month, amount) => `${month}: ${amount}`,
    noPreviousMonth: 'لا يوجد شهر سابق للمقارنة',
    dailySummary: (largest, peak, unfinished) =>
      [
        largest && `حصة ${largest.name} هي ${largest.share}.`,
        peak && fullStop(`أعلى يوم هو ${peak.day} بمقدار ${peak.amount}`),
        unfinished && `لم تكتمل بيانات يوم ${unfinished} بعد.`,
      ]
        .filter(Boolean)
        .join(' '),
    nothingOnAnyDay: 'لم يُستخدم شيء في أي يوم.',
    filter: {
      shown: (shown, all, total) =>
        `المعروض من أنواع الوكلاء: ${shown} من ${all}${total === null ? '' : `، بإجمالي ${total}`}.`,
      showAll: 'عرض الكل',
      showOnly: name => `${name} فقط`,
      hint: 'النقر يخفي أو يُظهر. النقر مع Shift أو النقر المزدوج يعرض نوعًا وحده.',
    },
    rankingSummary: (leader, total) => {
      const share = leader.share && total ? `، أي ${leader.share} من ${total}` : '';
      return fullStop(`في الصدارة ${leader.name} بمقدار ${leader.amount}${share}`);
    },
    nothingToRank: total => fullStop(`المجموع ${total}`),
    amountOfTokens: tokens,

    idle: 'لا شيء لعرضه بعد: يلزم تحديد نقطة نهاية أو تقرير.',
    loading: heading => `جارٍ التحميل: ${heading}…`,
    stillLoading: 'ما زال التحميل جاريًا. يستغرق ذلك وقتًا أطول من المعتاد.',
    empty: month => `لا استخدام في ${month}.`,
    none: month => `لا شيء في ${month}.`,
    unavailable: 'لا يوفّر هذا المصدر هذه الأرقام.',
    unauthenticated: 'يُرجى تسجيل الدخول مجددًا لعرض هذه الأرقام.',
    forbidden: 'هذه الأرقام متاحة لمسؤولي المؤسسة فقط.',
    problems: {
      'invalid-request': 'لم يقبل الخادم هذا الطلب.',
      'not-found': 'لا توجد أرقام في هذا العنوان.',
      'rate-limited': 'الطلبات كثيرة جدًا الآن. يُرجى إعادة المحاولة لاحقًا.',
      server: 'تعذّر على الخادم الرد. يُرجى إعادة المحاولة لاحقًا.',
      network: 'تعذّر الوصول إلى الخادم. يُرجى التحقق من الاتصال ثم إعادة المحاولة.',
      timeout: 'استغرق رد الخادم وقتًا طويلًا. يُرجى إعادة المحاولة لاحقًا.',
      'too-large': 'الرد أكبر من أن يُعرض.',
      'invalid-response': 'أرسل الخادم شيئًا غير التقرير، ربما صفحة تسجيل دخول.',
      'invalid-data': 'تعذّرت قراءة التقرير.',
      host: 'تعذّر على هذه الصفحة طلب الأرقام.',
      render: 'تعذّر رسم هذه الأرقام.',
    },
    retryAfter: time => `يمكن إعادة المحاولة بعد ${time}.`,
    retry: 'إعادة المحاولة',

    stale: time => `تعذّر التحديث. الأرقام من ${time}.`,
    mismatch: (section, expected, actual) =>
      fullStop(
        `مجموع ${section ? PARTS[section] : 'الأجزاء'} هو ${actual}، بينما الإجمالي في التقرير هو ${expected}`,
      ),
    dataThrough: instant => `البيانات حتى ${instant}`,
    warnings: {
      partial_upstream: 'لم يرد بعض المصادر: قد تكون هناك أرقام ناقصة.',
      stale_upstream: 'لم يرد أحد المصادر: بعض الأرقام أقدم.',
      estimated_prices: 'بعض التكاليف مقدّرة وفق الأسعار المعلنة.',
      unpriced_models: 'بعض النماذج بلا سعر: تكلفتها غير محتسبة.',
      timezone_unavailable: 'الأيام محسوبة بالتوقيت العالمي المنسق.',
      slices_disagree: 'المصادر متناقضة.',
      truncated: 'اختصر المصدر ردّه: قد تكون هناك أرقام ناقصة.',
    },
    unknownWarning: 'يُبلغ المصدر عن قيد على البيانات.',
  },
  further: furtherArabic,
};
