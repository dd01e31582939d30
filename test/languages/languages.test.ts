import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { formatsFor } from '../../src/format/formats.js';
import { furtherEnglish } from '../../src/format/further-english.js';
import { furtherWords } from '../../src/format/further.js';
import { ENGLISH, type Language } from '../../src/format/language.js';
import { arabic } from '../../src/languages/ar.js';
import { german } from '../../src/languages/de.js';
import { spanish } from '../../src/languages/es.js';
import { french } from '../../src/languages/fr.js';
import { library as languages } from '../../src/languages/library.js';
import { japanese } from '../../src/languages/ja.js';
import { portuguese } from '../../src/languages/pt.js';
import { plain } from '../format/plain.js';
import { said, valuesIn } from './said.js';

const LANGUAGES = { ar: arabic, de: german, es: spanish, fr: french, ja: japanese, pt: portuguese };

/** Words that are those of the language as well as English ones. */
const SHARED: Record<keyof typeof LANGUAGES, string> = {
  ar: 'shift',
  de: 'agent an budget cache in llm organisation server token tokens utc was',
  es: 'a llm no token tokens total utc',
  fr: 'a agent agents as budget double exact llm long on organisation page part restriction service services source sources token tokens total type types utc volume',
  ja: 'llm shift utc',
  pt: 'a as cache llm no shift token tokens total utc volume',
};

/** Messages that come out as in English because all of their words are shared, or because they have none. */
const EQUAL: Record<keyof typeof LANGUAGES, readonly string[]> = {
  ar: ['wholeMonth'],
  de: ['columns.agent', 'columns.tokens', 'further.datum', 'wholeMonth'],
  es: ['amountOfTokens', 'columns.tokens', 'further.datum', 'total', 'wholeMonth'],
  fr: ['columns.agent', 'columns.service', 'columns.tokens', 'further.why.volume', 'total'],
  ja: ['wholeMonth'],
  pt: ['columns.tokens', 'further.datum', 'further.why.volume', 'total', 'wholeMonth'],
};

const wordsIn = (text: string): string[] => text.toLowerCase().match(/\p{Script=Latin}+/gu) ?? [];

const all = ({ messages, further }: Language) => said({ ...messages, further });

const inEnglish = said({ ...ENGLISH.messages, further: furtherEnglish });
const englishWords = new Set([...inEnglish.values()].flat().flatMap(wordsIn));

for (const tag of ['ar', 'de', 'es', 'fr', 'ja', 'pt'] as const) {
  const own = all(LANGUAGES[tag]);

  describe(`the words of "${tag}"`, () => {
    test('are loaded by their tag', async () => {
      const words = await languages.wordsFor(tag);
      assert.deepEqual(said({ ...words.messages, further: furtherWords(words) }), own);
    });

    test('are as many as the English ones, and each says something', () => {
      assert.deepEqual([...own.keys()].sort(), [...inEnglish.keys()].sort());
      for (const [key, texts] of own) for (const text of texts) assert.notEqual(text.trim(), '', key);
    });

    test('are English only where English has the same', () => {
      const equal = [...own].filter(([key, texts]) => String(texts) === String(inEnglish.get(key)));
      assert.deepEqual(equal.map(([key]) => key).sort(), EQUAL[tag]);
    });

    test('leave no English word in any sentence', () => {
      const left = [...own.values()]
        .flat()
        .flatMap(wordsIn)
        .filter(word => englishWords.has(word));
      assert.deepEqual(
        [...new Set(left)].filter(word => !SHARED[tag].split(' ').includes(word)),
        [],
      );
    });

    test('tell every figure that the English ones tell', () => {
      for (const [key, texts] of own)
        assert.deepEqual(texts.map(valuesIn), inEnglish.get(key)?.map(valuesIn), key);
    });
  });
}

describe('tokens are counted as in speech', () => {
  const cases: [string, number, string][] = [
    ['en', 1, '1 token'],
    ['en', 0, '0 tokens'],
    ['de', 1, '1 Token'],
    ['de', 40_800_000, '40,8 Mio. Tokens'],
    ['fr', 0, '0 token'],
    ['fr', 45_000, '45 k tokens'],
    ['fr', 40_800_000, '40,8 M de tokens'],
    ['es', 1, '1 token'],
    ['es', 45_000, '45 mil tokens'],
    ['es', 40_800_000, '40,8 M de tokens'],
    ['pt', 40_800_000, '40,8 mi de tokens'],
    ['ja', 40_800_000, '4080万トークン'],
    ['ar', 0, '0 رمز مميز'],
    ['ar', 1, 'رمز مميز واحد'],
    ['ar', 2, 'رمزان مميزان'],
    ['ar', 5, '5 رموز مميزة'],
    ['ar', 11, '11 رمزًا مميزًا'],
    ['ar', 100, '100 رمز مميز'],
    ['ar', 3_000_000, '3 مليون رمز مميز'],
  ];
  for (const [tag, count, text] of cases)
    test(`${count} in "${tag}"`, async () => {
      const { amounts } = formatsFor(tag, 'USD', await languages.wordsFor(tag));
      assert.equal(plain(amounts.total_tokens.said(`${count}`)), text);
    });
});

describe('others are counted as in speech', () => {
  const cases: [keyof typeof LANGUAGES, string[]][] = [
    [
      'ar',
      ['لا عناصر أخرى', 'عنصر آخر واحد', 'عنصران آخران', '5 عناصر أخرى', '11 عنصرًا آخر', '100 عنصر آخر'],
    ],
    ['de', ['0 weitere', '1 weiterer Eintrag', '2 weitere', '5 weitere', '11 weitere', '100 weitere']],
    ['fr', ['0 autre', '1 autre', '2 autres', '5 autres', '11 autres', '100 autres']],
    ['pt', ['0 outro', '1 outro', '2 outros', '5 outros', '11 outros', '100 outros']],
  ];
  for (const [tag, texts] of cases)
    test(`in "${tag}"`, () => {
      const { others } = LANGUAGES[tag].messages;
      assert.deepEqual(
        [0, 1, 2, 5, 11, 100].map(count => others(count, String(count))),
        texts,
      );
    });
});

describe('completed days are counted as in speech', () => {
  const cases: [keyof typeof LANGUAGES, string[]][] = [
    ['ar', ['يوم مكتمل واحد', 'يومين مكتملين', '5 أيام مكتملة', '17 يومًا مكتملًا', '100 يوم مكتمل']],
    ['de', ['einem abgeschlossenen Tag', '2 abgeschlossenen Tagen', '17 abgeschlossenen Tagen']],
    ['es', ['1 día completo', '2 días completos', '17 días completos']],
    ['fr', ['1 jour complet', '2 jours complets', '17 jours complets']],
    ['ja', ['1日分', '2日分', '17日分']],
    ['pt', ['1 dia completo', '2 dias completos', '17 dias completos']],
  ];
  for (const [tag, texts] of cases)
    test(`in "${tag}"`, () => {
      const { basis } = LANGUAGES[tag].further.estimate;
      const counts = texts.length > 3 ? [1, 2, 5, 17, 100] : [1, 2, 17];
      for (const [index, count] of counts.entries())
        assert.ok(basis(count, String(count), null).includes(texts[index]!), texts[index]);
    });
});
