/** Usage as no upstream tells it: every dimension of every piece. Tests group it into slices, and into what is right. */
import fc from 'fast-check';
import { sumMoney, type Money } from '../../../src/contract/index.js';
import { MEASURES } from '../../../src/server/slices/amounts.js';
import type { Dimension, Slice, SliceRow } from '../../../src/server/slices/slice.js';

export interface Piece {
  readonly day: string;
  readonly agentType: string | null;
  /** With neither a model nor a service it is of no model that is known. */
  readonly model: string | null;
  readonly service: string | null;
  readonly user: string | null;
  readonly agent: string | null;
  readonly cost: Money;
  readonly input: number;
  readonly output: number;
}

const nobodyOr = (...ids: string[]) => fc.constantFrom(null, ...ids);

const cost = fc
  .tuple(fc.integer({ min: 0, max: 10 ** 9 }), fc.integer({ min: 0, max: 12 }))
  .map(([units, scale]): Money => sumMoney([`${units}e-${scale}`].map(text => decimalOf(text))));

function decimalOf(text: string): Money {
  const [units = '', scale = '0'] = text.split('e-');
  const digits = units.padStart(Number(scale) + 1, '0');
  const point = digits.length - Number(scale);
  return sumMoney([`${digits.slice(0, point)}.${digits.slice(point)}0` as Money]);
}

const used = fc.oneof(
  fc.record({ model: nobodyOr('m1', 'm2', '__proto__'), service: fc.constant(null) }),
  fc.record({ model: fc.constant(null), service: nobodyOr('ocr', 'web') }),
);

export const pieces: fc.Arbitrary<Piece[]> = fc.array(
  fc
    .record({
      day: fc.constantFrom('2025-02-01', '2025-02-02', '2025-02-28'),
      agentType: nobodyOr('api', 'no_code'),
      user: nobodyOr('ada', 'jo', 'constructor'),
      agent: nobodyOr('a1', 'a2'),
      cost,
      input: fc.nat({ max: 10 ** 6 }),
      output: fc.nat({ max: 10 ** 6 }),
      used,
    })
    .map(({ used: { model, service }, ...rest }) => {
      const tokens = service === null ? {} : { input: 0, output: 0 };
      return { ...rest, ...tokens, model, service };
    }),
  { maxLength: 30 },
);

/** What an upstream would answer that groups by these dimensions. */
export function sliceBy(all: readonly Piece[], dims: readonly Dimension[]): Slice {
  const groups = new Map<string, Piece[]>();
  for (const piece of all) {
    const key = JSON.stringify(dims.map(dim => piece[dim]));
    groups.set(key, [...(groups.get(key) ?? []), piece]);
  }
  return {
    dims,
    measures: MEASURES,
    rows: [...groups.values()].map(group => ({ ...keysOf(group[0]!, dims), ...figuresOf(group) })),
  };
}

function keysOf(piece: Piece, dims: readonly Dimension[]): SliceRow {
  const named = (id: string | null) => (id === null ? null : { id, name: id.toUpperCase() });
  const all: SliceRow = {
    day: piece.day,
    agentType: piece.agentType,
    model: piece.model === null ? null : { id: piece.model, name: piece.model, provider: null },
    service: named(piece.service),
    user: named(piece.user),
    agent: piece.agent === null ? null : { id: piece.agent, name: null, agentType: null },
  };
  return Object.fromEntries(Object.entries(all).filter(([dim]) => dims.some(wanted => wanted === dim)));
}

export function figuresOf(group: readonly Piece[]) {
  const sum = (read: (piece: Piece) => number) => group.reduce((total, piece) => total + read(piece), 0);
  return {
    cost: sumMoney(group.map(piece => piece.cost)),
    total_tokens: sum(piece => piece.input + piece.output),
    input_tokens: sum(piece => piece.input),
    cache_read_input_tokens: 0,
    cache_creation_input_tokens: 0,
    output_tokens: sum(piece => piece.output),
    requests: group.length,
  };
}

/** Cost and tokens by what a piece is called, nobody's under `null`. */
export function spendBy(all: readonly Piece[], read: (piece: Piece) => string | null) {
  const ids = [...new Set(all.map(read))];
  return new Map(
    ids.map(id => {
      const { cost: money, total_tokens } = figuresOf(all.filter(piece => read(piece) === id));
      return [id, { cost: money, total_tokens }];
    }),
  );
}
