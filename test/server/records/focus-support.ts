import assert from 'node:assert/strict';
import type { FocusOptions } from '../../../src/server/duckdb.js';
import { csv, rowsOf } from './support.js';

export type Row = Readonly<Record<string, string>>;

/** A charge for one hour of a service; what a test is about it says itself. */
export const charge = (changes: Row = {}): Row => ({
  BilledCost: '1.50',
  EffectiveCost: '0.75',
  BillingCurrency: 'USD',
  ChargeCategory: 'Usage',
  ChargePeriodStart: '2025-02-03T10:00:00Z',
  ChargePeriodEnd: '2025-02-03T11:00:00Z',
  ServiceName: 'OCR',
  ProviderName: 'Acme Cloud',
  SkuMeter: '',
  SkuPriceDetails: '',
  ConsumedQuantity: '12.5',
  ConsumedUnit: 'Pages',
  PricingQuantity: '0.0125',
  PricingUnit: '1000 Pages',
  Tags: '{"user": "u1", "team": "a", "kind": "api"}',
  ...changes,
});

export const tokens = (changes: Row = {}): Row =>
  charge({ ServiceName: 'Language Models', ConsumedQuantity: '1200', ConsumedUnit: 'Tokens', ...changes });

export async function read(rows: readonly Row[], focus: FocusOptions = {}) {
  return rowsOf('focus.csv', csv(rows), { focus });
}

export async function readOne(changes: Row, focus: FocusOptions = {}) {
  const [row] = await read([charge(changes)], focus);
  assert.ok(row);
  return row;
}
