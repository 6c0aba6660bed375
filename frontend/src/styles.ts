import { css } from "lit";

/** Type, focus and what only screen readers see: the same everywhere. */
export const base = css`
  :host {
    font-size: 14px;
    line-height: 20px;
    color: var(--pz-text);
    font-variant-numeric: tabular-nums;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3,
  p,
  ul,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  ul {
    list-style: none;
  }
  ha-icon {
    --mdc-icon-size: 18px;
    flex: none;
  }
  /* What points on or back points the other way where people read from right to left. */
  .pointing:dir(rtl) {
    scale: -1 1;
  }
  .muted {
    color: var(--pz-muted);
  }
  .ellipsis {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  :focus-visible {
    outline: 2px solid var(--pz-printing);
    outline-offset: 2px;
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      transition: none !important;
      animation: none !important;
    }
  }
`;

/** The colour of a state, as --tone. */
export const tones = css`
  .tone-printing {
    --tone: var(--pz-printing);
  }
  .tone-warning {
    --tone: var(--pz-warning);
  }
  .tone-error {
    --tone: var(--pz-error);
  }
  .tone-success {
    --tone: var(--pz-success);
  }
  .tone-muted {
    --tone: var(--pz-idle);
  }
`;

/** A state in a line of text: a sign in its colour, and a word. Wants `tones`. */
export const signs = css`
  .sign {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-width: 0;
    max-width: 100%;
    vertical-align: bottom;
  }
  .sign svg {
    flex: none;
    width: 18px;
    height: 18px;
    fill: none;
    stroke: var(--pz-surface);
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .sign circle {
    fill: var(--tone);
    stroke: none;
  }
`;

/** Fields to write in and lists to choose from, with their labels. */
export const fields = css`
  input:not([type]),
  input[type="text"],
  input[type="search"],
  input[type="number"],
  input[type="date"],
  input[type="time"],
  input[type="datetime-local"],
  select,
  textarea {
    width: 100%;
    min-height: 40px;
    padding: 8px 12px;
    border: 1px solid var(--pz-line);
    border-radius: 8px;
    font: inherit;
    color: var(--pz-text);
    background: var(--pz-surface);
  }
  ::placeholder {
    color: var(--pz-muted);
    opacity: 1;
  }
  select {
    appearance: none;
    padding-inline-end: 32px;
    background-image:
      linear-gradient(45deg, transparent 50%, currentColor 50%),
      linear-gradient(-45deg, transparent 50%, currentColor 50%);
    background-position:
      calc(100% - 17px) 50%,
      calc(100% - 12px) 50%;
    background-size: 5px 5px;
    background-repeat: no-repeat;
    text-overflow: ellipsis;
    cursor: pointer;
  }
  select:dir(rtl) {
    background-position:
      12px 50%,
      17px 50%;
  }
  textarea {
    resize: vertical;
  }
  :is(input, select, textarea):focus-visible {
    outline-offset: -1px;
  }
  :is(input, select, textarea):disabled {
    opacity: 0.6;
  }
`;

/** A sheet of paper on the page. */
export const surface = css`
  .card {
    padding: 16px;
    border: var(--ha-card-border-width, 1px) solid var(--ha-card-border-color, var(--pz-line));
    border-radius: var(--pz-radius);
    background: var(--pz-surface);
  }
  .card > h2,
  .card > h3 {
    margin-bottom: 12px;
    font-size: 16px;
    font-weight: 500;
    line-height: 24px;
  }
`;

/** What a field is called, above it. */
export const fieldLabel = css`
  label {
    display: block;
    margin-bottom: 4px;
    font-size: 12px;
    color: var(--pz-muted);
  }
`;

/** Things below each other. */
export const column = css`
  .column {
    display: flex;
    flex-direction: column;
    gap: 12px;
    min-width: 0;
  }
`;
