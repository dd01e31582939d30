import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hideValues } from '../../src/cli/check/hide-values.js';
import { shown } from '../../src/cli/shown.js';

function heard(line: string, value = 'Bearer s3cr3t-"token"'): string {
  let said = '';
  hideValues(new Headers({ Authorization: value, 'X-Tenant': '7' }), text => (said = text))(line);
  return said;
}

for (const [what, line, said] of [
  ['a value', 'no Bearer s3cr3t-"token" here', 'no [hidden] here'],
  ['a word of it', 'is s3cr3t-"token" yours?', 'is [hidden] yours?'],
  ['a value in quotes', shown('Bearer s3cr3t-"token"'), '"[hidden]"'],
  ['a value that is cut', shown(`${'x'.repeat(66)} s3cr3t-"token"`), `"${'x'.repeat(66)} [hidden]…"`],
  ['nothing else', 'daily.7.cost: is missing', 'daily.7.cost: is missing'],
] as const) {
  test(`hides ${what}`, () => assert.equal(heard(line), said));
}
