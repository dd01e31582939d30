import type { Named, NamedModel } from '../slices/slice.js';

/** Services that OpenAI counts in a usage report of their own, and by which words their line items are known. */
export const COUNTED_SERVICES = [
  {
    service: { id: 'web_search', name: 'Web search' },
    words: /\bweb[ _-]search/i,
    counts: {
      route: '/organization/usage/web_search_calls',
      object: 'organization.usage.web_searches.result',
      field: 'num_requests',
      unit: 'calls',
    },
  },
  {
    service: { id: 'file_search', name: 'File search' },
    words: /\bfile[ _-]search(?!.*storage)/i,
    counts: {
      route: '/organization/usage/file_search_calls',
      object: 'organization.usage.file_searches.result',
      field: 'num_requests',
      unit: 'calls',
    },
  },
  {
    service: { id: 'code_interpreter', name: 'Code interpreter' },
    words: /\bcode[ _-]interpreter/i,
    counts: {
      route: '/organization/usage/code_interpreter_sessions',
      object: 'organization.usage.code_interpreter_sessions.result',
      field: 'num_sessions',
      unit: 'sessions',
    },
  },
  {
    service: { id: 'vector_stores', name: 'Vector stores' },
    words: /\bvector[ _-]stores?|\bfile[ _-]search.*storage/i,
    // What is kept on a day is counted on each day.
    counts: {
      route: '/organization/usage/vector_stores',
      object: 'organization.usage.vector_stores.result',
      field: 'usage_bytes',
      unit: 'byte_days',
    },
  },
] as const;

export type CountedService = (typeof COUNTED_SERVICES)[number];

/** A model of the bill has a name always. */
type BilledModel = NamedModel & { readonly name: string };

export type LineItem =
  | { readonly model: BilledModel; readonly service: null }
  | { readonly model: null; readonly service: Named | null };

const METER = /^(\S+)(?: (?:text|image|audio|video))?, \S/;

/**
 * What a line of the bill is for. "gpt-6-astra, input_tokens" is a meter of a model, whose name has no spaces, and so is
 * "gpt-image-1 image, output", one for each kind of content; any other text is a service's name. Without a line item a
 * cost is of neither.
 */
export function readLineItem(lineItem: string | null): LineItem {
  if (lineItem === null || lineItem === '') return { model: null, service: null };
  const counted = COUNTED_SERVICES.find(({ words }) => words.test(lineItem));
  if (counted) return { model: null, service: counted.service };
  const name = METER.exec(lineItem)?.[1];
  return name === undefined
    ? { model: null, service: { id: lineItem, name: lineItem } }
    : { model: modelOf(name), service: null };
}

export function modelOf(name: string): BilledModel {
  return { id: `openai/${name}`, name, provider: 'openai' };
}
