import assert from 'node:assert/strict';
import { describe, mock, test } from 'node:test';
import { english } from '../../src/format/english.js';
import { furtherEnglish } from '../../src/format/further-english.js';
import { furtherWords } from '../../src/format/further.js';
import { ENGLISH, type LanguagePart } from '../../src/format/language.js';
import { Languages } from '../../src/format/languages.js';
import { library as all } from '../../src/languages/library.js';

/** A language that only says its own name. */
const speaking = (view: string): LanguagePart => ({ messages: { view } });

const viewOf = async (languages: Languages, locale: string) =>
  (await languages.wordsFor(locale)).messages.view;

describe('the words for a locale', () => {
  const languages = new Languages({
    'en-AU': speaking('Australian'),
    'pt-BR': speaking('Brazilian'),
    pt: async () => speaking('Portuguese'),
    'zh-Hant': speaking('Traditional'),
    zh: speaking('Simplified'),
  });
  const cases: [string, string, string][] = [
    ['are those of its tag', 'pt', 'Portuguese'],
    ['are those of its region', 'pt-BR', 'Brazilian'],
    ['are those of the language where the region has none', 'pt-PT', 'Portuguese'],
    ['are those of its script', 'zh-Hant-TW', 'Traditional'],
    ['are those of the script that its region writes', 'zh-TW', 'Traditional'],
    ['are those of the language where the script has none', 'zh-Hans-CN', 'Simplified'],
    ['know nothing of extensions', 'pt-BR-u-nu-arab', 'Brazilian'],
    ['are English where nobody speaks it', 'it-CH', english.view],
    ['are English in a country of its own', 'en-AU', 'Australian'],
    ['are English', 'en-GB', english.view],
  ];
  for (const [name, locale, view] of cases)
    test(name, async () => assert.equal(await viewOf(languages, locale), view));

  test('are the very same for everyone who asks', async () => {
    assert.equal(await languages.wordsFor('pt-PT'), await languages.wordsFor('pt-PT'));
    assert.equal(languages.wordsFor('en'), ENGLISH);
  });

  test('are there at once when they have been loaded', async () => {
    assert.ok(languages.wordsFor('pt-AO') instanceof Promise);
    const words = await languages.wordsFor('pt-AO');
    assert.equal(languages.wordsFor('pt-AO'), words);
  });
});

describe('a language of the host', () => {
  const italian: LanguagePart = { messages: { view: 'Consumo', columns: { day: 'Giorno' } } };

  test('is added by one call', async () => {
    const languages = new Languages({});
    languages.add('it', italian);
    assert.equal(await viewOf(languages, 'it-IT'), 'Consumo');
  });

  test('may be loaded when somebody reads it, once for all', async () => {
    const load = mock.fn(async () => italian);
    const languages = new Languages({});
    languages.add('it', load);
    assert.equal(load.mock.callCount(), 0);
    const [one, other] = await Promise.all([languages.wordsFor('it'), languages.wordsFor('it')]);
    assert.equal(one, other);
    await languages.wordsFor('it');
    assert.equal(load.mock.callCount(), 1);
  });

  test('takes what it lacks from English, word by word', async () => {
    const languages = new Languages({});
    languages.add('it', italian);
    const { messages } = await languages.wordsFor('it');
    assert.deepEqual(messages.columns, { ...english.columns, day: 'Giorno' });
    assert.equal(messages.idle, english.idle);
    assert.equal(messages.others(2, '2'), '2 others');
  });

  test('takes what it lacks from ours of that language first', async () => {
    const languages = new Languages({ de: async () => ({ messages: { idle: 'Leer', view: 'Verbrauch' } }) });
    languages.add('de', { messages: { view: 'KI-Verbrauch' } });
    const { messages } = await languages.wordsFor('de-AT');
    assert.deepEqual([messages.view, messages.idle, messages.total], ['KI-Verbrauch', 'Leer', 'Total']);
  });

  test('has further words, too, and lacks some of them', async () => {
    const languages = new Languages({});
    languages.add('it', { further: { figures: 'Mostra come tabella' } });
    const words = await languages.wordsFor('it');
    assert.deepEqual(furtherWords(words), { ...furtherEnglish, figures: 'Mostra come tabella' });
    assert.deepEqual(furtherWords(ENGLISH), furtherEnglish);
  });

  test('is English in all that is no word', async () => {
    const languages = new Languages({});
    const wrong = { messages: { view: 5, columns: 'none', others: 'others', total: '', headings: null } };
    languages.add('it', wrong as unknown as LanguagePart);
    assert.deepEqual((await languages.wordsFor('it')).messages, english);
  });

  test('wins over one that is on its way while it is added', async () => {
    const languages = new Languages({});
    languages.add('it', async () => speaking('old'));
    const old = languages.wordsFor('it');
    languages.add('it', async () => speaking('new'));
    assert.equal(await viewOf(languages, 'it'), 'new');
    await old;
    assert.equal(await viewOf(languages, 'it'), 'new');
  });

  test('needs a tag', () => {
    for (const tag of ['', 'x', 'Nope!', 'en_US']) assert.throws(() => all.add(tag, {}), RangeError);
  });
});

test('a language that cannot be loaded is English, until it can', async t => {
  const warn = t.mock.method(console, 'warn', () => {});
  const load = mock.fn(async () => speaking('Islandese'));
  load.mock.mockImplementationOnce(() => Promise.reject(new TypeError('Failed to fetch')));
  const languages = new Languages({ is: load });
  assert.equal(await viewOf(languages, 'is'), english.view);
  assert.equal(warn.mock.callCount(), 1);
  assert.equal(await viewOf(languages, 'is'), 'Islandese');
});
