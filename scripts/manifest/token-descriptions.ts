/** What each public token is for, and what it takes. Their list and their defaults are in `src/styles/tokens.ts`. */

export interface TokenDescription {
  /** As `@property` writes it; where that has no name for it, that of the CSS property it stands for. */
  readonly syntax: string;
  readonly description: string;
  /** The elements that draw what it colours, where others have the rules for it and nothing that they hold for. */
  readonly drawnBy?: readonly string[];
}

const colour = (description: string): TokenDescription => ({ syntax: '<color>', description });
const length = (description: string): TokenDescription => ({ syntax: '<length>', description });

/** The kinds of tokens, where a month or a model is split into them. */
const kind = (description: string): TokenDescription => ({
  ...colour(description),
  drawnBy: ['consumption-view', 'monthly-tokens', 'tokens-by-model'],
});

export const tokenDescriptions: Readonly<Record<string, TokenDescription>> = {
  '--consumption-font': {
    syntax: "<'font-family'>",
    description: 'Family of all text; the page’s own by default.',
  },
  '--consumption-text': colour('Words and figures.'),
  '--consumption-muted': colour('Quieter words: labels, summaries, notes.'),
  '--consumption-surface': colour('What figures stand on: cards, menus, tooltips.'),
  '--consumption-border': colour('Edges of cards and controls.'),
  '--consumption-grid': colour('Lines of a chart, and the tracks of bars.'),
  '--consumption-hover': colour('What the pointer is on.'),
  '--consumption-accent': colour('Bars of rankings, of the budget and of what changed spend.'),
  '--consumption-focus': colour('The focus ring.'),
  '--consumption-caution': colour('Words about figures that are not to be taken as they are.'),
  '--consumption-caution-surface': colour('What those words stand on.'),
  '--consumption-radius': length('Rounding of cards; of menus and tooltips, 10px at most.'),
  '--consumption-padding': length('Space inside a card.'),
  '--consumption-series-1': colour('The first agent type, in the report’s order.'),
  '--consumption-series-2': colour('The second agent type.'),
  '--consumption-series-3': colour('The third agent type.'),
  '--consumption-series-4': colour('The fourth agent type.'),
  '--consumption-series-5': colour('The fifth agent type.'),
  '--consumption-series-6': colour('The sixth agent type.'),
  '--consumption-series-other': colour('All further agent types together.'),
  '--consumption-series-unassigned': colour('Usage that belongs to no agent type.'),
  '--consumption-input': kind('Input tokens; the accent by default.'),
  '--consumption-cached': kind('Cached input tokens.'),
  '--consumption-output': kind('Output tokens.'),
};
