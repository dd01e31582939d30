import { css } from 'lit';
import { surroundings } from './surroundings.js';
import { tokens } from './tokens.js';
import { visuallyHidden } from './visually-hidden.js';

const control = css`
  :host {
    display: inline-block;
    color: var(--_text);
    font-family: var(--_font);
    font-size: 14px;
    font-weight: 400;
    line-height: 20px;
  }
  :host([hidden]) {
    display: none;
  }
`;

/** What the view's controls share: one height, one border, targets of at least 24 px. */
export const controlStyles = [tokens, surroundings, visuallyHidden, control];
