import { css } from 'lit';

/** In forced colours and on paper, which may be grey, a pattern tells marks apart: by their place, as colours do. */
export const patternStyles = css`
  .patterns {
    position: absolute;
    inline-size: 0;
    block-size: 0;
  }
  .patterns path {
    fill: none;
    stroke: var(--_fill);
    stroke-width: 2px;
  }
  .patterns .other path {
    stroke-width: 1px;
  }
  .patterns rect {
    fill: var(--_surface);
  }
  @media print, (forced-colors: active) {
    .series:not(.unfinished),
    .swatch rect,
    .kinds rect,
    .bar rect {
      stroke: var(--_fill);
    }
    .swatch,
    .kinds svg {
      inline-size: 14px;
      block-size: 14px;
    }
    .type-1 {
      fill: url('#pattern-type-1');
    }
    .type-2 {
      fill: url('#pattern-type-2');
    }
    .type-3 {
      fill: url('#pattern-type-3');
    }
    .type-4 {
      fill: url('#pattern-type-4');
    }
    .type-5 {
      fill: url('#pattern-type-5');
    }
    .other {
      fill: url('#pattern-other');
    }
    .unassigned {
      fill: var(--_surface);
    }
    rect.cached {
      fill: url('#pattern-cached');
    }
    rect.output {
      fill: url('#pattern-output');
    }
  }
`;
