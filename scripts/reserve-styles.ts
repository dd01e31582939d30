/**
 * `reserve.css`: a style sheet for elements that are not defined yet. Each keeps the place that it will take while it
 * loads, so that nothing moves when the scripts arrive. Heights are read out of the elements' own styles.
 */
import * as library from '../src/index.js';
import { stepsOf, type Step } from './reserve/steps.js';
import { viewHeights, type Rows } from './reserve/view-heights.js';

const CARDS = {
  'monthly-spend': stepsOf(library.MonthlySpend.styles),
  'spend-by-agent-type': stepsOf(library.SpendByAgentType.styles),
  'spend-by-model': stepsOf(library.SpendByModel.styles),
  'spend-by-service': stepsOf(library.SpendByService.styles),
  'monthly-tokens': stepsOf(library.MonthlyTokens.styles),
  'tokens-by-agent-type': stepsOf(library.TokensByAgentType.styles),
  'top-users': stepsOf(library.TopUsers.styles),
  'top-agents': stepsOf(library.TopAgents.styles),
  'tokens-by-model': stepsOf(library.TokensByModel.styles),
};

type Tag = keyof typeof CARDS;

/** The default layout, row by row. */
const LAYOUTS: Readonly<Record<'cost' | 'activity', readonly (readonly Tag[])[]>> = {
  cost: [['monthly-spend'], ['spend-by-agent-type'], ['spend-by-model', 'spend-by-service']],
  activity: [['monthly-tokens'], ['tokens-by-agent-type'], ['top-users', 'top-agents'], ['tokens-by-model']],
};

const tags = (of: readonly string[]) => `:is(${of.join(', ')}):not(:defined)`;
const everyCard = tags(Object.keys(CARDS));

/** A view without widgets of the host's own in it: what has a slot's name is only words. */
const VIEW = 'consumption-view:not(:defined):not(:has(> :not([slot])))';

/** Heading, its gap to the figures; and below them, up to when they are. */
const AROUND = 24 + 12 + 12 + 20;

/** One element is a container, and what stands in it asks how wide it is: as when it is defined. */
const BASE = `/* consumption-elements: the place of elements that are not defined yet. */
${everyCard},
consumption-view:not(:defined) {
  display: block;
  container-type: inline-size;
}
${everyCard} {
  box-sizing: border-box;
  min-inline-size: 0;
  padding: var(--consumption-padding, 20px);
  border: 1px solid transparent;
}
:is(${everyCard}, ${VIEW})::before {
  display: block;
  content: '';
}
:is(consumption-month-select, consumption-mode-toggle):not(:defined) {
  display: inline-block;
  max-inline-size: 100%;
  block-size: 36px;
}
consumption-month-select:not(:defined) {
  inline-size: 234px;
}
consumption-mode-toggle:not(:defined) {
  inline-size: 150px;
}
/* Words for states that are not here, and widgets of the mode that is off. */
:is(consumption-view, ${Object.keys(CARDS).join(', ')}):not(:defined) > [slot],
consumption-view:not([mode='activity']) ${tags(LAYOUTS.activity.flat())},
consumption-view[mode='activity'] ${tags(LAYOUTS.cost.flat())},
:is(consumption-view, consumption-month-select, consumption-mode-toggle, ${Object.keys(CARDS).join(', ')})[hidden]:not(:defined) {
  display: none;
}
`;

export function reserveStyles(): string {
  const cards = Object.entries(CARDS).flatMap(([tag, steps]) =>
    steps.map(({ below, height }) => rule(below, `${tag}:not(:defined)`, `${height + AROUND}px`)),
  );
  const views = Object.entries(LAYOUTS).flatMap(([mode, rows]) => {
    const of = mode === 'cost' ? VIEW : `${VIEW}[mode='${mode}']`;
    const steps = viewHeights(rows.map(row => row.map((tag): readonly Step[] => CARDS[tag])) satisfies Rows);
    return steps.map(({ below, pixels, paddings }) =>
      rule(below, of, `calc(${pixels}px + ${paddings} * var(--consumption-padding, 20px))`),
    );
  });
  return [BASE, ...cards, ...views].join('');
}

function rule(below: number, selector: string, height: string): string {
  const plain = `${selector}::before {\n  block-size: ${height};\n}\n`;
  return below === Infinity ? plain : `@container (inline-size < ${below}px) {\n${plain}}\n`;
}
