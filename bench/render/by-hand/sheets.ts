/** The elements' own style sheets, so that both sides are one picture. */
import type { CSSResultOrNative, LitElement } from 'lit';
import { ConsumptionModeToggle } from '../../../src/elements/consumption-mode-toggle/consumption-mode-toggle.js';
import { ConsumptionMonthSelect } from '../../../src/elements/consumption-month-select/consumption-month-select.js';
import { ConsumptionView } from '../../../src/elements/consumption-view/consumption-view.js';
import { MonthlySpend } from '../../../src/elements/monthly-spend/monthly-spend.js';
import { SpendByAgentType } from '../../../src/elements/spend-by-agent-type/spend-by-agent-type.js';
import { SpendByModel } from '../../../src/elements/spend-by-model/spend-by-model.js';
import { SpendByService } from '../../../src/elements/spend-by-service/spend-by-service.js';
import { DailyExtras } from '../../../src/extras/daily-extras.js';
import { HeadlineExtras } from '../../../src/extras/headline-extras.js';
import { RankingExtras } from '../../../src/extras/ranking-extras.js';
import { ViewExtras } from '../../../src/extras/view-extras.js';

/** Of classes that are defined, whose styles are in order; and of what loads later, all of them at once. */
function sheetsOf(
  { elementStyles }: typeof LitElement,
  later: readonly CSSResultOrNative[] = [],
): CSSStyleSheet[] {
  return [...elementStyles, ...later].map(style => ('styleSheet' in style ? style.styleSheet! : style));
}

export const sheets = {
  view: sheetsOf(ConsumptionView, ViewExtras.styles),
  months: sheetsOf(ConsumptionMonthSelect),
  toggle: sheetsOf(ConsumptionModeToggle),
  headline: sheetsOf(MonthlySpend, HeadlineExtras.styles),
  daily: sheetsOf(SpendByAgentType, DailyExtras.styles),
  ranking: sheetsOf(SpendByModel, RankingExtras.styles),
  services: sheetsOf(SpendByService, RankingExtras.styles),
} as const;
