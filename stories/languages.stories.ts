import { expect, waitFor } from 'storybook/test';
import { addLanguage, type Mode, type ReportDocument } from '../src/index.js';
import { februaryReport, inDinars, inRupees, inYen, withBudget } from '../test/fixtures/reports.js';
import { elementOf, renderElement, type ElementMeta, type ElementStory } from './support/element-story.js';
import { shows, textOf } from './support/expectations.js';
import { inLanguage } from './support/stage.js';
import { openAllTables } from './support/tables.js';

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
        expect(textOf(element)).not.toMatch(
          /Consumption|Monthly|Spend by|Tokens by|Show as|Estimate|budget of/,
        ),
      );
    },
  };
}

function tables(lang: string, sentences: Sentences, dir: 'ltr' | 'rtl' = 'ltr'): ElementStory {
  const story = speaking(lang, 'activity', sentences, { dir });
  return {
    ...story,
    play: async context => {
      await openAllTables(context);
      await story.play?.(context);
    },
  };
}

function outlook(lang: string, sentences: Sentences, dir: 'ltr' | 'rtl' = 'ltr'): ElementStory {
  return speaking(lang, 'cost', sentences, { dir, report: withBudget() });
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

/** The exact figures of all widgets, with their columns' longest names. */
export const GermanTables = tables('de', ['Als Tabelle anzeigen', 'Nicht zugeordnet', 'Anteil']);
export const FrenchTables = tables('fr', ['Afficher en tableau', 'Non attribué', 'Part']);
export const SpanishTables = tables('es', ['Mostrar como tabla', 'Sin asignar', 'Proporción']);
export const PortugueseTables = tables('pt', ['Mostrar como tabela', 'Não atribuído', 'Participação']);
export const JapaneseTables = tables('ja', ['表で表示', '未割り当て', '割合']);
export const ArabicTables = tables('ar', ['عرض كجدول', 'غير مخصّص', 'النسبة'], 'rtl');

/** What a running month may come to, its budget, and the marks of days to come. */
export const GermanOutlook = outlook('de', [
  /Schätzung für Februar 2025: 2\.243/,
  'Schätzung für 18.–28. Feb.',
]);
export const JapaneseOutlook = outlook('ja', ['2025年2月の見込み: $2,243', 'あと$870']);
export const ArabicOutlook = outlook('ar', ['التقدير لشهر فبراير 2025', 'زيادة قدرها'], 'rtl');

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
