import type { FurtherMessages } from '../format/further-messages.js';
import { fullStop } from './full-stop.js';

const plurals = new Intl.PluralRules('ar');

/** In the genitive, after “إلى”. */
const COMPLETED_DAYS: Readonly<Record<Intl.LDMLPluralRule, (formatted: string) => string>> = {
  zero: formatted => `${formatted} يوم مكتمل`,
  one: () => 'يوم مكتمل واحد',
  two: () => 'يومين مكتملين',
  few: formatted => `${formatted} أيام مكتملة`,
  many: formatted => `${formatted} يومًا مكتملًا`,
  other: formatted => `${formatted} يوم مكتمل`,
};

/** Amounts stand in the nominative, as they are given: after “قدره”, not after “من”. */
export const furtherArabic: FurtherMessages = {
  figures: 'عرض كجدول',
  costPerMillion: 'التكلفة لكل مليون رمز مميز',
  totalShown: 'إجمالي المعروض',

  moveByDay: 'للتنقل بين الأيام: السهمان الأيمن والأيسر، وبين أنواع الوكلاء: السهمان العلوي والسفلي.',
  moveByRow: 'للتنقل بين الصفوف: السهمان العلوي والسفلي.',
  moveByPart: 'للتنقل بين الصفوف: السهمان العلوي والسفلي، وبين أنواع الرموز المميزة: السهمان الأيمن والأيسر.',
  datum: ({ of, part, amount, share, other, until }) => {
    const figure = `${of}${part === null ? '' : `، ${part}`}: ${amount}`;
    return [share === null ? figure : `${figure}، ${share}`, other, until].filter(Boolean).join('؛ ');
  },
  shareOfDay: (share, whole) => `${share} من إجمالي اليوم وقدره ${whole}`,
  shareOf: (share, whole) => `${share} من إجمالي قدره ${whole}`,
  notKnown: 'غير معروف',
  until: time => `حتى ${time}`,

  download: {
    label: 'تنزيل',
    figures: 'الأرقام',
    picture: 'صورة',
    drawing: 'رسم متجهي',
    month: 'الشهر كاملًا',
    failed: 'تعذّر إنشاء الملف.',
  },

  estimate: {
    month: (month, amount) => `التقدير لشهر ${month}: ${amount}`,
    basis: (count, formatted, previousMonth) => {
      const days = COMPLETED_DAYS[plurals.select(count)](formatted);
      return `استنادًا إلى ${days} ونمط أيام الأسبوع${previousMonth === null ? '' : ` في ${previousMonth}`}.`;
    },
    unusual: (count, days) => {
      if (count === 1) return `كان ${days} يومًا غير معتاد، ولا يُتوقع تكراره.`;
      if (count === 2) return `كان ${days} يومين غير معتادين، ولا يُتوقع تكرارهما.`;
      return `كانت ${days} أيامًا غير معتادة، ولا يُتوقع تكرارها.`;
    },
    coming: (days, amount) => `التقدير (${days}): زيادة قدرها ${amount}`,
    day: 'تقدير',
    about: amount => `تقدير قدره ${amount}`,
  },

  // “من أمثال” takes every number; “أمثال” alone would change with it.
  unusualDay: ({ day, weekday, amount, usual, times, share }) => {
    const instead = `(${amount} بدلًا من ${usual})`;
    if (times !== null) return `بلغ يوم ${day} ما يعادل ${times} من أمثال يوم ${weekday} المعتاد ${instead}.`;
    if (share !== null) return `لم يبلغ يوم ${day} سوى ${share} من يوم ${weekday} المعتاد ${instead}.`;
    return fullStop(`بلغ يوم ${day} ${amount}، بينما يبلغ يوم ${weekday} المعتاد ${usual}`);
  },

  budget: {
    label: 'المستخدم من الميزانية',
    left: (share, budget, amount) =>
      fullStop(`استُخدم ${share} من الميزانية البالغة ${budget}، والمتبقي ${amount}`),
    spent: (share, budget) => `استُخدم ${share} من الميزانية البالغة ${budget}، ولم يتبقَّ شيء.`,
    over: (share, budget, amount) =>
      fullStop(`استُخدم ${share} من الميزانية البالغة ${budget}، بتجاوز قدره ${amount}`),
    estimateIsOver: 'التقدير يتجاوز الميزانية.',
  },

  why: {
    show: 'أسباب التغيّر',
    change: (month, previousMonth) => `${month} مقابل ${previousMonth}`,
    volume: 'حجم الاستخدام',
    mix: 'تشكيلة النماذج',
    price: 'الأسعار',
    services: 'الخدمات الأخرى',
    moreTokens: (share, previousMonth) =>
      `زيادة في الرموز المميزة بنسبة ${share}، بمتوسط السعر في ${previousMonth}.`,
    fewerTokens: (share, previousMonth) =>
      `انخفاض في الرموز المميزة بنسبة ${share}، بمتوسط السعر في ${previousMonth}.`,
    asManyTokens: 'لم يتغيّر عدد الرموز المميزة.',
    dearerMix: 'تشكيلة نماذج أعلى تكلفة.',
    cheaperMix: 'تشكيلة نماذج أقل تكلفة.',
    sameMix: 'تشكيلة نماذج ليست أعلى تكلفة ولا أقل.',
    higherPrices: 'ارتفعت أسعار النماذج نفسها.',
    lowerPrices: 'انخفضت أسعار النماذج نفسها.',
    samePrices: 'لم تتغيّر أسعار النماذج نفسها.',
    moreOnServices: 'زادت تكلفة الخدمات الأخرى.',
    lessOnServices: 'انخفضت تكلفة الخدمات الأخرى.',
    sameOnServices: 'لم تتغيّر تكلفة الخدمات الأخرى.',
  },
};
