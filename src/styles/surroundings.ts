import { css } from 'lit';

/**
 * What the reader's surroundings make of the colours: stronger ones, the system's own, or ink on white paper. By the
 * private tokens, so that drawings follow, too, whose colours the browser does not replace.
 */
export const surroundings = css`
  @media (prefers-contrast: more) {
    :host {
      --_muted: var(--_text);
      --_border: var(--_text);
      --_grid: light-dark(#7c828d, #8b919d);
    }
  }
  @media print {
    :host {
      --_text: #000;
      --_muted: #3c4049;
      --_surface: #fff;
      --_border: #8d919b;
      --_grid: #c5c9d0;
      color-scheme: only light;
    }
  }
  @media (forced-colors: active) {
    :host {
      --_text: CanvasText;
      --_muted: CanvasText;
      --_surface: Canvas;
      --_border: CanvasText;
      --_grid: CanvasText;
      --_hover: Canvas;
      --_accent: CanvasText;
      --_focus: Highlight;
    }
  }
`;
