import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { isRequestError } from '../../src/client/errors.js';
import { questionUrl, type Question } from '../../src/client/question.js';

const BASE = 'https://host.example/app/page?tab=1#top';

/** Half a surrogate pair cannot be written in a URL. */
const wellFormed = (text: string) => new TextDecoder().decode(new TextEncoder().encode(text));

describe('a question URL', () => {
  const cases: [endpoint: string, question: Question, url: string][] = [
    ['/api/consumption', {}, 'https://host.example/api/consumption'],
    ['usage', {}, 'https://host.example/app/usage'],
    ['', {}, 'https://host.example/app/page?tab=1'],
    ['http://other.example:8080/c', {}, 'http://other.example:8080/c'],
    ['//other.example/c', {}, 'https://other.example/c'],
    ['/c', { month: '2025-02' }, 'https://host.example/c?month=2025-02'],
    ['/c', { month: '', timezone: null }, 'https://host.example/c'],
    [
      '/c',
      { month: '2025-02', timezone: 'Europe/Paris' },
      'https://host.example/c?month=2025-02&timezone=Europe%2FParis',
    ],
    ['/c?org=7', { month: '2025-02' }, 'https://host.example/c?org=7&month=2025-02'],
    ['/c?month=2024-01&org=7', { month: '2025-02' }, 'https://host.example/c?org=7&month=2025-02'],
    ['/c?month=2024-01', {}, 'https://host.example/c?month=2024-01'],
    ['/c?months=3', { month: '2025-02' }, 'https://host.example/c?months=3&month=2025-02'],
    ['/c?', { month: '2025-02' }, 'https://host.example/c?month=2025-02'],
    ['/c#part', { month: '2025-02' }, 'https://host.example/c?month=2025-02'],
  ];
  for (const [endpoint, question, url] of cases) {
    test(`for "${endpoint}" and ${JSON.stringify(question)} is ${url}`, () => {
      assert.equal(questionUrl(endpoint, question, BASE), url);
    });
  }

  test('keeps a query string of the endpoint letter by letter, as it may be signed', () => {
    const url = questionUrl('/c?sig=a%20b+c%2f&flag&e=', { month: '2025-02' }, BASE);
    assert.equal(url, 'https://host.example/c?sig=a%20b+c%2f&flag&e=&month=2025-02');
  });

  for (const endpoint of [
    'javascript:alert(1)',
    'java\tscript:alert(1)',
    'data:application/json,{}',
    'blob:https://host.example/1',
    'file:///etc/passwd',
    'ftp://host.example/',
    'https://user:secret@host.example/',
    'https://user@host.example/',
    'https://',
    'http://[',
  ]) {
    test(`is refused for "${endpoint}"`, () => {
      assert.throws(
        () => questionUrl(endpoint, {}, BASE),
        error =>
          isRequestError(error) && error.type === 'invalid-request' && !error.message.includes('secret'),
      );
    });
  }

  test('is refused for a relative endpoint where there is nothing to be relative to', () => {
    assert.throws(() => questionUrl('/c', {}, 'about:blank'), {
      name: 'RequestError',
      type: 'invalid-request',
    });
  });

  test('of any endpoint is http or https, or refused; asking twice changes nothing', () => {
    const text = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(text, text, text, (endpoint, month, timezone) => {
        let url: string;
        try {
          url = questionUrl(endpoint, { month, timezone }, BASE);
        } catch (error) {
          return assert.ok(isRequestError(error));
        }
        assert.match(url, /^https?:\/\//);
        assert.equal(questionUrl(url, { month, timezone }, BASE), url);
        if (month) assert.equal(new URL(url).searchParams.get('month'), wellFormed(month));
      }),
      { numRuns: 2_000 },
    );
  });
});
