/** How a month's costs came about: what has none would pass for free without a word, and an estimate for a bill. */
import type { Coverage, Measures, Month, Warning } from '../../contract/index.js';
import type { Session } from './engine.js';
import { modelId } from './sections.js';
import { fromSlice, sliceParameters, type Slice } from './sql.js';
import { PRICING, pricingOf, type Pricing, type UsageGroup } from './usage-groups.js';

export interface PricingOfMonth {
  readonly coverage: Coverage['cost'];
  readonly warnings: readonly Warning[];
}

export async function readPricing(
  session: Session,
  slice: Slice,
  {
    month,
    groups,
    totals,
  }: { readonly month: Month; readonly groups: readonly UsageGroup[]; readonly totals: Measures },
): Promise<PricingOfMonth> {
  const models = groups.flatMap(group =>
    group.model === null ? [] : [{ ...group, id: modelId({ ...group, model: group.model }) }],
  );
  // The groups tell no services apart, and hardly a month has one to look for.
  const isAsked = groups.some(({ model, unpriced, estimated }) => model === null && (unpriced || estimated));
  const services = isAsked ? await pricingOfServices(session, slice) : [];
  const idsWith = (how: keyof Pricing) => {
    const ids = (of: readonly (Pricing & { readonly id: string })[]) =>
      [...new Set(of.filter(one => one[how]).map(one => one.id))].sort();
    return [...ids(models), ...ids(services)];
  };
  return {
    coverage: coverageOf(groups, totals),
    warnings: [
      ...warningOf('unpriced_models', month, idsWith('unpriced')),
      ...warningOf('estimated_prices', month, idsWith('estimated')),
    ],
  };
}

function coverageOf(groups: readonly UsageGroup[], totals: Measures): Coverage['cost'] {
  const some = (how: keyof Pricing) => groups.some(group => group[how]);
  if (totals.cost === null) return 'none';
  if (some('unpriced')) return 'mixed';
  if (!some('estimated')) return 'billed';
  return some('billed') ? 'mixed' : 'estimated';
}

async function pricingOfServices(
  { dialect, read }: Session,
  slice: Slice,
): Promise<(Pricing & { readonly id: string })[]> {
  const rows = await read(
    `SELECT service, ${PRICING} ${fromSlice(dialect)} AND service IS NOT NULL GROUP BY service`,
    sliceParameters(slice),
  );
  return rows.map(row => ({ id: String(row['service']), ...pricingOf(row) }));
}

const NAMED = 10;

/** Models come first. Services go by the code of the models: the contract has no other. */
function warningOf(
  code: 'unpriced_models' | 'estimated_prices',
  month: Month,
  ids: readonly string[],
): Warning[] {
  if (ids.length === 0) return [];
  const more = ids.length > NAMED ? ` and ${ids.length - NAMED} more` : '';
  return [{ code, detail: `${month}: ${ids.slice(0, NAMED).join(', ')}${more}` }];
}
