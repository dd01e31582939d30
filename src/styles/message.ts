import { css } from 'lit';

/** What stands where there are no figures: a sentence, and what can be done. */
export const messageStyles = css`
  .message {
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: 12px;
    box-sizing: border-box;
    min-block-size: var(--_reserved, 120px);
    padding: 12px;
    color: var(--_muted);
    text-align: center;
    text-wrap: balance;
  }
  .message p {
    margin: 0;
    max-inline-size: 44ch;
    unicode-bidi: plaintext;
  }
  .skeleton {
    position: relative;
    box-sizing: border-box;
    min-block-size: var(--_reserved, 120px);
    border-radius: 6px;
    background: linear-gradient(100deg, var(--_hover) 40%, var(--_grid) 50%, var(--_hover) 60%);
    background-size: 300% 100%;
    /* Not for ever: after five seconds, movement would need a way to stop it. */
    animation: sweep 1.6s linear 3;
  }
  .slow {
    position: absolute;
    inset: 0;
    display: grid;
    place-items: center;
    padding: 12px;
    color: var(--_muted);
    text-align: center;
  }
  @keyframes sweep {
    from {
      background-position: 100% 0;
    }
    to {
      background-position: 0 0;
    }
  }
  button {
    box-sizing: border-box;
    min-block-size: 32px;
    padding: 4px 14px;
    border: 1px solid var(--_border);
    border-radius: 8px;
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
    cursor: pointer;
  }
  button:hover {
    background: var(--_hover);
  }
  button:focus-visible,
  [tabindex='-1']:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  @media print {
    .message button {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .skeleton {
      border: 1px solid;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .skeleton {
      animation: none;
    }
  }
`;
