import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { formatsFor } from '../../src/format/formats.js';
import { resolveLocale } from '../../src/format/locale.js';

describe('the language of a page', () => {
  const cases: [string, (string | null | undefined)[], string][] = [
    ['is the first wish', ['de-DE', 'fr'], 'de-DE'],
    ['may be written with underscores', ['en_US', 'fr'], 'en-US'],
    ['may have a script', ['zh_Hans_CN'], 'zh-Hans-CN'],
    ['is not an empty wish', ['', 'fr'], 'fr'],
    ['is not a missing one', [null, undefined, 'fr'], 'fr'],
    ['is not a single letter', ['x', 'fr'], 'fr'],
    ['is not the name of a POSIX locale', ['C', 'en_US.UTF-8', 'de@euro', 'fr'], 'fr'],
    ['is not among spaces', [' en ', 'fr'], 'fr'],
    ['may be one that nobody speaks: formats have a fallback', ['US', 'fr'], 'us'],
    ['is English when nothing else is left', ['', 'x', null], 'en'],
    ['is English without a wish', [], 'en'],
  ];
  for (const [name, wishes, locale] of cases) test(name, () => assert.equal(resolveLocale(wishes), locale));

  test('is one that every formatter takes, whatever was wished', () => {
    const tag = fc.stringMatching(/^[a-z]{1,4}([-_][a-zA-Z0-9]{1,8}){0,4}$/);
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), tag)), wishes => {
        const formats = formatsFor(resolveLocale(wishes), 'USD');
        assert.ok(formats.money('1') && formats.month('2025-02') && formats.percent(0.5));
      }),
    );
  });
});
