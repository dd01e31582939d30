import { MICROS_PER_DAY, MICROS_PER_HOUR, parseInstant } from '../instant.js';
import { readRecord, type NumberedRow } from '../usage-record.js';
import type { FocusOptions, FocusRow } from './focus-options.js';
import { chargedTokens } from './focus-tokens.js';
import { instantOf, pairsOf, textOf } from '../cell-values.js';

type Options = FocusOptions & { readonly costColumn: 'BilledCost' | 'EffectiveCost' };

/**
 * Reads one charge. What is measured in tokens is of a model; everything else is of a service, and what is no usage (a tax, a
 * credit, a refund, a purchase) has a cost and no quantity. No charge is left out, so that costs add up to the file's.
 */
export function focusRecord(row: FocusRow, line: number, options: Options): NumberedRow {
  const isTagged = [options.userTag, options.agentTag, options.agentTypeTag].some(name => name !== undefined);
  const tags = pairsOf(isTagged ? row['Tags'] : null);
  const tag = (name: string | undefined) => (name === undefined ? null : (tags.get(name) ?? null));
  const read = readRecord(
    {
      ...(options.name !== undefined && { id: `${options.name}:${line}` }),
      ...periodOf(row),
      cost: textOf(row[options.costColumn]),
      currency: textOf(row['BillingCurrency']),
      user_id: tag(options.userTag),
      agent_id: tag(options.agentTag),
      agent_type: tag(options.agentTypeTag),
      ...subjectOf(row, options),
    },
    line,
  );
  if (read.reason !== undefined) return { line, reason: inColumns(read.reason, options) };
  // A charge is for any number of calls, even where its period is no hour and no day.
  return { line, record: { ...read.record, requests: null } };
}

/**
 * An hour's or a day's charge is a bucket. A longer one from a UTC midnight on, a month's say, counts on its first day: as
 * an instant it would fall into the month before wherever it is still evening. Any other counts where it starts.
 */
function periodOf(row: FocusRow): Readonly<Record<string, unknown>> {
  const time = instantOf(row['ChargePeriodStart']);
  const [start, end] = [time, instantOf(row['ChargePeriodEnd'])].map(text =>
    text === null ? null : parseInstant(text),
  );
  if (typeof start !== 'number' || typeof end !== 'number') return { time };
  const isHour = end - start === MICROS_PER_HOUR && start % MICROS_PER_HOUR === 0;
  const isDayOrMore = end - start >= MICROS_PER_DAY && start % MICROS_PER_DAY === 0;
  return { time, ...(isHour ? { grain: 'hour' } : isDayOrMore ? { grain: 'day' } : {}) };
}

function subjectOf(row: FocusRow, options: Options): Readonly<Record<string, unknown>> {
  const service = textOf(row['ServiceName']) ?? textOf(row['ChargeCategory']);
  if (textOf(row['ChargeCategory']) !== 'Usage') return { service };
  const tokens = chargedTokens(row);
  if (tokens) {
    const model = options.model ? options.model(row) : tokens.model;
    const provider = textOf(row['ServiceProviderName']) ?? textOf(row['ProviderName']);
    return { provider, model: model ?? service, ...tokens.fields };
  }
  const [kind] = ['Consumed', 'Pricing'].filter(name => textOf(row[`${name}Quantity`]) !== null);
  return {
    service,
    ...(kind && { quantity: textOf(row[`${kind}Quantity`]), unit: textOf(row[`${kind}Unit`]) }),
  };
}

/** A reason in the words of the file. */
function inColumns(reason: string, { costColumn }: Options): string {
  const columns = new Map([
    ['time:', 'ChargePeriodStart:'],
    ['cost:', `${costColumn}:`],
    ['currency:', 'BillingCurrency:'],
    ['quantity:', 'ConsumedQuantity:'],
    ['model or service: one of them is required', 'ServiceName: is missing'],
  ]);
  return reason
    .split('; ')
    .map(one =>
      [...columns].reduce(
        (text, [ours, theirs]) => (text.startsWith(ours) ? theirs + text.slice(ours.length) : text),
        one,
      ),
    )
    .join('; ');
}
