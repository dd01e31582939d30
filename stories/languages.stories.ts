import { expect, waitFor } from 'storybook/test';
import { addLanguage, type Mode, type ReportDocument } from '../src/index.js';
import { februaryReport, inDinars, inRupees, inYen } from '../test/fixtures/reports.js';
import { elementOf, renderElement, type ElementMeta, type ElementStory } from './support/element-story.js';
import { shows, textOf } from './support/expectations.js';
import { inLanguage } from './support/stage.js';

const meta: ElementMeta = {
  title: 'View/Languages',
  component: 'consumption-view',
  render: renderElement,
};
export default meta;

type Sentences = [string | RegExp, ...(string | RegExp)[]];

/** The whole view in a language, where none of the English headings is left. */
function speaking(
  lang: string,
  mode: Mode,
  sentences: Sentences,
  { dir = 'ltr' as 'ltr' | 'rtl', report = februaryReport() as ReportDocument } = {},
): ElementStory {
  return {
    args: { report, mode },
    decorators: [inLanguage(lang, dir)],
    play: async context => {
      await shows('ready', ...sentences)(context);
      const element = elementOf(context);
      await waitFor(() =>
        expect(textOf(element)).not.toMatch(/Consumption|Monthly|Spend by|Tokens by|Show as/),
      );
    },
  };
}

export const GermanCost = speaking('de', 'cost', ['Verbrauch', 'Kosten nach Agententyp', /2\.080,82\s\$/]);
export const GermanActivity = speaking('de', 'activity', ['Tokens im Monat', 'Aktivste Nutzer', '851 Mio.']);

export const FrenchCost = speaking('fr', 'cost', ['Consommation', 'Dépenses par type d’agent', /2\s080,82/]);
export const FrenchActivity = speaking('fr', 'activity', ['Principaux utilisateurs', /851\sM de tokens/]);

export const SpanishCost = speaking('es', 'cost', ['Consumo', 'Gasto por tipo de agente', /2080,82\sUS\$/]);
export const SpanishActivity = speaking('es', 'activity', ['Usuarios principales', /851\sM de tokens/]);

export const PortugueseCost = speaking('pt', 'cost', ['Consumo', 'Gasto por tipo de agente', /2\.080,82/]);
export const PortugueseActivity = speaking('pt', 'activity', ['Principais usuários', /851\smi de tokens/]);

export const JapaneseCost = speaking('ja', 'cost', ['利用状況', 'エージェントタイプ別の費用', '$2,080.82']);
export const JapaneseActivity = speaking('ja', 'activity', ['上位ユーザー', /8\.51億トークン/]);

/** Mirrored as a whole: days run from right to left, values are at the right. */
export const ArabicCost = speaking('ar', 'cost', ['الاستهلاك', 'الإنفاق حسب نوع الوكيل', /2,080\.82/], {
  dir: 'rtl',
});
export const ArabicActivity = speaking('ar', 'activity', ['أبرز المستخدمين', '851 مليون'], { dir: 'rtl' });

/** With digits of their own. */
export const EgyptianCost = speaking('ar-EG', 'cost', ['الاستهلاك', /٢٬٠٨٠٫٨٢/], { dir: 'rtl' });
export const EgyptianActivity = speaking('ar-EG', 'activity', ['أبرز المستخدمين', '٨٥١ مليون'], {
  dir: 'rtl',
});

/** The host said nothing of direction: Arabic words in a page that runs from the left. */
export const ArabicFromTheLeft = speaking('ar', 'cost', ['الاستهلاك', 'الإنفاق حسب نوع الوكيل']);

/** English in a page that runs from the right: minus signs stay before their numbers. */
export const EnglishFromTheRight: ElementStory = {
  args: { report: februaryReport() },
  decorators: [inLanguage('en', 'rtl')],
  play: shows('ready', 'Spend by agent type', '$2,080.82'),
};

/** A language that the host adds by one call; what it lacks is English. */
export const OfTheHost: ElementStory = {
  args: { report: februaryReport() },
  decorators: [inLanguage('it')],
  beforeEach: () => {
    addLanguage('it', {
      messages: {
        view: 'Consumo',
        headings: { monthlySpend: 'Spesa del mese', spendByAgentType: 'Spesa per tipo di agente' },
        mode: { label: 'Mostra', cost: 'Costi', activity: 'Attività' },
      },
    });
  },
  play: shows('ready', 'Consumo', 'Spesa del mese', 'Spend by LLM model'),
};

const money = (lang: string, report: ReportDocument, ...sentences: Sentences) =>
  speaking(lang, 'cost', sentences, { report });

export const YenInJapanese = money('ja', inYen(), /￥316,287|¥316,287/);
export const DinarsInArabic = speaking('ar-KW', 'cost', [/د\.ك\./], { dir: 'rtl', report: inDinars() });
export const DinarsInGerman = money('de', inDinars(), /\d,\d{3}\sKWD/);
export const RupeesInGerman = money('de', inRupees(), /\d\.\d{3},\d\d\s₹/);

/** Grouped as in India. */
export const RupeesInIndianEnglish: ElementStory = {
  args: { report: inRupees() },
  decorators: [inLanguage('en-IN')],
  play: shows('ready', /₹1,\d\d,\d{3}/),
};
