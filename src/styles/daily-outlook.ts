import { css } from 'lit';

/** What is provisional is an outline; what is odd has a mark. */
export const dailyOutlookStyles = css`
  .chart {
    position: relative;
  }
  .outlook {
    position: absolute;
    inset: 0;
    pointer-events: none;
  }
  .coming {
    fill: var(--_muted);
    fill-opacity: 0.08;
    stroke: var(--_muted);
    stroke-dasharray: 3 2;
  }
  .unusual {
    fill: var(--_text);
  }
  .notes {
    display: grid;
    gap: 2px;
    margin: 0;
    padding: 0;
    list-style: none;
    color: var(--_muted);
    font-size: 13px;
    font-variant-numeric: tabular-nums;
  }
  .notes li {
    display: flex;
    gap: 8px;
  }
  .notes span {
    text-align: -webkit-match-parent;
    text-align: match-parent;
    unicode-bidi: plaintext;
  }
  .mark {
    flex: none;
    inline-size: 10px;
    block-size: 10px;
    margin-block: 5px;
  }
`;
