/** Anthropic's answers as slices. Pure. */
import { ZERO } from '../../contract/index.js';
import { COUNTS } from '../slices/amounts.js';
import type { Measure, NamedAgent, NamedModel, Slice, SliceRow } from '../slices/slice.js';
import type { Answers, Counts, Origin } from './answers.js';

const COST: readonly Measure[] = ['cost'];

/** What is billed beside tokens; a kind of cost that is new is shown by its id. */
const SERVICE_NAMES = new Map([
  ['web_search', 'Web search'],
  ['code_execution', 'Code execution'],
  ['session_usage', 'Session time'],
]);
/** The one service that is counted, too. */
const SEARCHES = 'searches';

export interface Attribution {
  readonly typeOf: (origin: Origin) => string | null;
  readonly agentOf: (origin: Origin) => NamedAgent | null;
}

export function slicesOf(answers: Answers, { typeOf, agentOf }: Attribution): Slice[] {
  const { costs, usage, costsByOrigin, usageByOrigin, costsByUser, usageByUser, tellsAgents } = answers;
  const counts: readonly Measure[] = COUNTS.filter(
    measure => answers.tellsRequests || measure !== 'requests',
  );
  const costRow = ({ cost }: { readonly cost: SliceRow['cost'] }, of: SliceRow): SliceRow => ({
    cost: cost ?? null,
    ...of,
  });
  const slice = <Row>(
    dims: Slice['dims'],
    measures: Slice['measures'],
    rows: readonly Row[] | null,
    toRow: (row: Row) => SliceRow,
  ): Slice[] => (rows === null ? [] : [{ dims, measures, rows: rows.map(toRow) }]);
  return [
    ...slice(['day'], COST, costs, row => costRow(row, { day: row.day })),
    ...slice(['day'], counts, usage, row => countRow(row, { day: row.day })),
    { dims: ['day', 'model', 'service'], measures: COST, rows: billRows(answers) },
    ...slice(['day', 'model'], counts, answers.usageByModel, row =>
      countRow(row, { day: row.day, model: modelOf(row.model) }),
    ),
    ...slice(['day', 'agentType'], COST, costsByOrigin, row =>
      costRow(row, { day: row.day, agentType: typeOf(row.origin) }),
    ),
    ...slice(['day', 'agentType'], counts, usageByOrigin, row =>
      countRow(row, { day: row.day, agentType: typeOf(row.origin) }),
    ),
    ...slice(['agent'], COST, tellsAgents.costs ? costsByOrigin : null, row =>
      costRow(row, { agent: agentOf(row.origin) }),
    ),
    ...slice(['agent'], counts, tellsAgents.usage ? usageByOrigin : null, row =>
      countRow(row, { agent: agentOf(row.origin) }),
    ),
    ...slice(['user'], COST, costsByUser, row => costRow(row, { user: row.user })),
    ...slice(['user'], counts, usageByUser, row => countRow(row, { user: row.user })),
  ];
}

/** Only what is measured: a row may have more. */
function countRow(counts: Counts, of: SliceRow): SliceRow {
  return {
    total_tokens: counts.total_tokens,
    input_tokens: counts.input_tokens,
    cache_read_input_tokens: counts.cache_read_input_tokens,
    cache_creation_input_tokens: counts.cache_creation_input_tokens,
    output_tokens: counts.output_tokens,
    requests: counts.requests,
    ...of,
  };
}

/** The bill as rows of models and services, and how often the web was searched, which the bill does not say. */
function billRows({ costsByModel, usage }: Answers): SliceRow[] {
  const billed = costsByModel.map(({ day, model, costType, cost }): SliceRow => {
    const service = serviceOf(costType);
    return { day, cost, model: service === null ? modelOf(model) : null, service, unit: unitOf(service?.id) };
  });
  const searched = usage
    .filter(({ webSearches }) => webSearches > 0)
    .map(({ day, webSearches }): SliceRow => ({
      day,
      cost: ZERO,
      model: null,
      service: serviceOf('web_search'),
      quantity: `${webSearches}`,
      unit: SEARCHES,
    }));
  return [...billed, ...searched];
}

function serviceOf(costType: string | null) {
  if (costType === null || costType === 'tokens') return null;
  return { id: costType, name: SERVICE_NAMES.get(costType) ?? costType };
}

const unitOf = (service: string | undefined) => (service === 'web_search' ? SEARCHES : null);

function modelOf(name: string | null): NamedModel | null {
  return name === null ? null : { id: `anthropic/${name}`, name, provider: 'anthropic' };
}
