import { css } from "lit";

/** How a table looks; as cards of two lines where it is narrow. */
export const tableStyle = css`
  :host {
    display: block;
    min-width: 0;
  }
  .table {
    border: var(--ha-card-border-width, 1px) solid var(--ha-card-border-color, var(--pz-line));
    border-radius: var(--pz-radius);
    background: var(--pz-surface);
  }
  .table:focus {
    outline: none;
  }
  .row {
    position: relative;
    display: grid;
    grid-template-columns: var(--columns);
    align-items: center;
    gap: 0 16px;
    padding: 0 16px;
  }
  .head {
    position: sticky;
    top: var(--pz-table-top, var(--header-height, 56px));
    z-index: 1;
    height: 44px;
    border-bottom: 1px solid var(--pz-line);
    border-radius: var(--pz-radius) var(--pz-radius) 0 0;
    font-size: 12px;
    color: var(--pz-muted);
    background: var(--pz-surface);
  }
  .head button {
    display: inline-flex;
    align-items: center;
    gap: 2px;
    max-width: 100%;
    min-height: 32px;
    padding: 0;
    border: 0;
    font: inherit;
    color: inherit;
    background: none;
    cursor: pointer;
  }
  .head button:hover {
    color: var(--pz-text);
  }
  .head [aria-sort="ascending"],
  .head [aria-sort="descending"] {
    color: var(--pz-text);
    font-weight: 500;
  }
  .head ha-icon {
    --mdc-icon-size: 16px;
  }
  .body {
    position: relative;
    overflow: clip;
    transition: opacity 150ms;
  }
  .stale {
    opacity: 0.6;
  }
  .block {
    position: absolute;
    inset-inline: 0;
  }
  .block .row {
    height: var(--row);
    border-top: 1px solid var(--pz-line);
    contain: layout style;
  }
  .block .row:first-child {
    border-top-color: transparent;
  }
  .block .row:hover {
    background: color-mix(in srgb, var(--pz-text) 4%, transparent);
  }
  .block .row[aria-selected="true"] {
    background: color-mix(in srgb, var(--pz-printing) 12%, transparent);
  }
  .table:focus-visible .active {
    outline: 2px solid var(--pz-printing);
    outline-offset: -2px;
  }
  .cell {
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .number {
    text-align: end;
  }
  .number button {
    flex-direction: row-reverse;
  }
  a {
    color: inherit;
    font-weight: 500;
    text-decoration: none;
  }
  /* The row can be pressed anywhere; what else can be pressed in it lies above. */
  a::after {
    content: "";
    position: absolute;
    inset: 0;
  }
  a:focus-visible {
    outline: none;
  }
  .bone {
    display: block;
    width: 60%;
    height: 12px;
    border-radius: 6px;
    background: var(--pz-tint);
  }
  .number .bone {
    margin-inline-start: auto;
  }
  .cards .head {
    height: 40px;
  }
  .card {
    display: flex;
    flex-direction: column;
    gap: 2px;
    min-width: 0;
  }
  .line {
    display: flex;
    align-items: center;
    gap: 12px;
  }
  .line > :first-child {
    flex: 1;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .line > :last-child {
    flex: none;
    max-width: 60%;
  }
  .second {
    min-height: 16px;
    font-size: 12px;
    line-height: 16px;
    color: var(--pz-muted);
  }
  .second > :first-child > span:not(:first-child)::before {
    content: " · ";
  }
  .all {
    font-size: 12px;
    color: var(--pz-muted);
  }
`;
