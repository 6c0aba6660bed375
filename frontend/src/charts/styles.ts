import { css } from "lit";

/** Which colour of the theme a line or a part has. */
export type Tone = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export function toneOf(index: number): Tone {
  return ((index % 7) + 1) as Tone;
}

/** The colour of a line or a part, as --tone; and what floats above a chart. */
export const drawing = css`
  .tone-1 {
    --tone: var(--pz-series-1);
  }
  .tone-2 {
    --tone: var(--pz-series-2);
  }
  .tone-3 {
    --tone: var(--pz-series-3);
  }
  .tone-4 {
    --tone: var(--pz-series-4);
  }
  .tone-5 {
    --tone: var(--pz-series-5);
  }
  .tone-6 {
    --tone: var(--pz-series-6);
  }
  .tone-7 {
    --tone: var(--pz-series-7);
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    margin-bottom: 12px;
    font-size: 12px;
    line-height: 16px;
  }
  .legend li {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  .swatch {
    flex: none;
    width: 10px;
    height: 10px;
    border-radius: 2px;
    background: var(--tone);
  }
  .tick {
    font-size: 12px;
    line-height: 16px;
    color: var(--pz-muted);
    white-space: nowrap;
  }
  .tip {
    position: absolute;
    z-index: 1;
    padding: 8px 12px;
    border: 1px solid var(--pz-line);
    border-radius: 8px;
    font-size: 12px;
    line-height: 16px;
    background: var(--pz-surface);
    box-shadow: 0 2px 8px rgb(0 0 0 / 20%);
    white-space: nowrap;
    pointer-events: none;
  }
  .tip b {
    display: block;
    margin-bottom: 4px;
    font-weight: 500;
  }
  .tip li {
    display: grid;
    grid-template-columns: 10px 1fr auto;
    align-items: center;
    gap: 6px;
  }
  .tip li > :last-child {
    margin-inline-start: 12px;
    text-align: end;
  }
  @media (forced-colors: active) {
    .swatch,
    .bar,
    .part {
      forced-color-adjust: none;
    }
  }
`;
