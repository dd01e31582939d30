import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Checked } from './ask.js';
import { withoutSpecs } from './official.js';

/** `npm run fuzz` makes more. */
const ORGANISATIONS = 200;

export interface Seeds {
  /** Whose reports they are: "organisations at OpenAI". */
  readonly whose: string;
  /** Where its schemas are. */
  readonly upstream: string;
  /** Makes one of the seed and holds its report against the truth. */
  readonly check: (seed: number) => Promise<Checked>;
  /** How much has to have been held against the schemas, at least. */
  readonly validated: number;
}

export function describeSeeds({ whose, upstream, check, validated: least }: Seeds): void {
  describe(`${ORGANISATIONS} ${whose}`, () => {
    let validated = 0;

    test('have reports that tell exactly what happened', async () => {
      for (let seed = 1; seed <= ORGANISATIONS; seed += 1) {
        const checked = await check(seed).catch((error: unknown) => {
          throw new Error(`seed ${seed}: ${String(error)}`, { cause: error });
        });
        validated += checked.validated;
      }
    });

    test('are asked and answered as the specification says', { skip: withoutSpecs(upstream) }, () => {
      assert.ok(validated > least, String(validated));
    });
  });
}
