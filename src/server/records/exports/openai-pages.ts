/**
 * Saved pages of OpenAI's `GET /v1/organization/costs` and `GET /v1/organization/usage/…` (openai/openai-openapi @ f85dbe2,
 * and the types of openai 7.57.0). Costs have money and, by line item, counts; usage has tokens and no money. Who loads both
 * counts tokens twice.
 */
import { parseMoney } from '../../../contract/index.js';
import { readLineItem } from '../../openai/line-items.js';
import { MICROS_PER_DAY, MICROS_PER_HOUR } from '../instant.js';
import { tokenFields, tokenKind } from '../token-kinds.js';
import { readRecord, type NumberedRow } from '../usage-record.js';
import { isObject, type Json } from './json.js';

const PROVIDER = 'openai';

/** Whether it is one page, or a list of pages. */
export function isOpenAiPages(document: unknown): boolean {
  return Array.isArray(document) ? document.length > 0 && document.every(isPage) : isPage(document);
}

function isPage(document: unknown): document is Json {
  return isObject(document) && document['object'] === 'page' && Array.isArray(document['data']);
}

/** Every result of every bucket, numbered in their order. */
export function* readOpenAiPages(document: unknown): Generator<NumberedRow> {
  let line = 0;
  for (const page of [document].flat().filter(isPage)) {
    for (const bucket of (page['data'] as unknown[]).filter(isObject)) {
      for (const result of [bucket['results'] ?? []].flat().filter(isObject)) {
        yield readResult(result, bucket, ++line);
      }
    }
  }
}

function readResult(result: Json, bucket: Json, line: number): NumberedRow {
  const fields = fieldsOf(result);
  if (typeof fields === 'string') return { line, reason: fields };
  const read = readRecord({ ...periodOf(bucket), ...fields, user_id: result['user_id'] }, line);
  if (!read.record) return read;
  // A sum says how many requests it is of, or nobody knows.
  return {
    line,
    record: { ...read.record, requests: 'num_model_requests' in result ? read.record.requests : null },
  };
}

function periodOf({ start_time: start, end_time: end }: Json): Json {
  if (!Number.isInteger(start) || !Number.isInteger(end)) return {};
  const [from, micros] = [Number(start) * 1e6, (Number(end) - Number(start)) * 1e6];
  if (!(from >= 0 && from < 1e17)) return {};
  const is = (length: number) => micros === length && from % length === 0;
  const time = new Date(from / 1000).toISOString();
  return { time, ...(is(MICROS_PER_DAY) ? { grain: 'day' } : is(MICROS_PER_HOUR) ? { grain: 'hour' } : {}) };
}

/** @returns why it is no record, where it is none */
function fieldsOf(result: Json): Json | string {
  if (result['object'] === 'organization.costs.result') return costFields(result);
  if (result['model'] === null || result['model'] === undefined)
    return 'model: is not told: ask for usage with group_by=model';
  if (result['input_tokens'] === undefined) return 'object: has no tokens: what it cost is among the costs';
  return {
    provider: PROVIDER,
    model: result['model'],
    input_tokens: result['input_tokens'],
    cache_read_input_tokens: result['input_cached_tokens'],
    cache_creation_input_tokens: result['input_cache_write_tokens'],
    output_tokens: result['output_tokens'] ?? 0,
    requests: result['num_model_requests'],
  };
}

/** What a line is of is what the API's source makes of it, so that a file and the API give the same ids. */
function costFields({ amount, line_item: item, quantity, quantity_unit: unit }: Json): Json {
  const { value, currency } = isObject(amount) ? amount : {};
  const money = { cost: value, currency };
  const { model, service } = readLineItem(typeof item === 'string' ? item : null);
  if (service) return { ...money, service: service.id, service_name: service.name, quantity, unit };
  if (!model) return { ...money, service: 'OpenAI' };
  const kind = tokenKind(String(item).slice(model.name.length));
  const count = tokenCount(quantity, unit);
  return {
    ...money,
    provider: PROVIDER,
    model: model.name,
    ...(kind && count !== null && tokenFields(kind, count)),
  };
}

function tokenCount(quantity: unknown, unit: unknown): number | null {
  const zeros = unit === 'tokens' ? 0 : unit === '1000_tokens' ? 3 : null;
  if ((typeof quantity !== 'number' && typeof quantity !== 'string') || zeros === null) return null;
  const count = Number(parseMoney(`${parseMoney(quantity)}e${zeros}`) ?? NaN);
  return Number.isSafeInteger(count) && count >= 0 ? count : null;
}
