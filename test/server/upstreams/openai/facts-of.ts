/** What a report of an organisation at OpenAI has to tell, by the truth alone. */
import type { ServiceUse } from '../support/compare.js';
import { fromUnits, toUnits } from '../support/exact.js';
import { grouped, type Calls, type Fact } from '../support/facts.js';
import type { BilledLine, Call, CountRoute, Organisation } from './organisation.js';

export interface View {
  readonly agents: 'projects' | 'api_keys';
  readonly typeOf: (row: Pick<Call, 'project_id' | 'api_key_id' | 'api_source'>) => string | null;
}

const SERVICES: Readonly<Record<CountRoute, { id: string; unit: string; lines: readonly string[] }>> = {
  web_search_calls: {
    id: 'web_search',
    unit: 'calls',
    lines: ['web search tool calls', 'Web search preview, high context'],
  },
  file_search_calls: { id: 'file_search', unit: 'calls', lines: ['file search tool calls'] },
  code_interpreter_sessions: {
    id: 'code_interpreter',
    unit: 'sessions',
    lines: ['code interpreter sessions'],
  },
  vector_stores: {
    id: 'vector_stores',
    unit: 'byte_days',
    lines: ['vector store storage', 'file search storage'],
  },
};

function serviceOf({ line_item: item, model }: BilledLine): string | null {
  if (item === null || model !== null) return null;
  const known = Object.values(SERVICES).find(({ lines }) => lines.includes(item));
  return known?.id ?? item;
}

const idOf = (model: string | null) => (model === null ? null : `openai/${model}`);

export function factsOf({ lines, calls }: Organisation, { agents, typeOf }: View): Fact[] {
  const originOf = (row: BilledLine | Call) => ({
    day: row.day,
    agentTypes: [typeOf(row) ?? []].flat(),
    user: row.user_id,
    agent: agents === 'projects' ? row.project_id : row.api_key_id,
  });
  const inMonth = (day: string, model: string | null) => `${day.slice(0, 7)} ${model}`;
  const billed = new Set(lines.map(({ day, model }) => inMonth(day, model)));
  return [
    ...lines.map((line): Fact => ({
      ...originOf(line),
      model: idOf(line.model),
      service: serviceOf(line),
      cost: line.amount,
      calls: null,
    })),
    ...calls.map((call): Fact => ({
      ...originOf(call),
      model: idOf(billed.has(inMonth(call.day, call.billedAs)) ? call.billedAs : call.model),
      service: null,
      cost: null,
      calls: countsOf(call),
    })),
  ];
}

function countsOf({ route, input, cached, written, output, requests }: Call): Calls {
  if (route === 'completions') {
    return { input, cacheRead: cached, cacheCreation: written, output, requests };
  }
  const hasTokens = route === 'embeddings' || route === 'moderations';
  const none = hasTokens ? 0 : null;
  return { input: hasTokens ? input : null, cacheRead: none, cacheCreation: none, output: none, requests };
}

/** A quantity is the bill's where all of its lines are of one unit, and else what the service's report counts. */
export function servicesOf({ lines, uses, month }: Organisation): Map<string, ServiceUse> {
  const billed = grouped(
    lines.filter(({ day }) => day.startsWith(month)),
    serviceOf,
  );
  const counted = grouped(
    uses.filter(({ day }) => day.startsWith(month)),
    ({ route }) => SERVICES[route].id,
  );
  const ids = [...new Set([...billed.keys(), ...counted.keys()])].filter(id => id !== null);
  return new Map(
    ids.map(id => {
      const ofService = billed.get(id) ?? [];
      const cost = fromUnits(ofService.reduce((units, { amount }) => units + toUnits(amount), 0n));
      return [id, { cost, ...(ofOneUnit(ofService) ?? countOf(counted.get(id) ?? [])) }];
    }),
  );
}

function countOf(uses: Organisation['uses']): Pick<ServiceUse, 'quantity' | 'unit'> {
  const [first] = uses;
  if (!first) return { quantity: null, unit: null };
  return {
    quantity: uses.reduce((sum, { quantity }) => sum + quantity, 0),
    unit: SERVICES[first.route].unit,
  };
}

function ofOneUnit(lines: readonly BilledLine[]): Pick<ServiceUse, 'quantity' | 'unit'> | null {
  const units = new Set(lines.map(line => (line.quantity === null ? null : line.quantity_unit)));
  const [unit = null] = units;
  if (units.size !== 1 || unit === null) return null;
  return { quantity: lines.reduce((sum, { quantity }) => sum + (quantity ?? 0), 0), unit };
}
