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
