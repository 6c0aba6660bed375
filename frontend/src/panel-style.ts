import { css } from "lit";

/** The bar above the pages, the navigation below them on narrow screens, and the room between. */
export const panelStyle = css`
  :host {
    display: block;
    min-height: 100%;
    background: var(--pz-background);
    font-family: var(--ha-font-family-body, Roboto, sans-serif);
    -webkit-font-smoothing: var(--ha-font-smoothing, auto);
  }
  .bar {
    position: sticky;
    top: 0;
    z-index: 2;
    display: flex;
    align-items: center;
    gap: 4px;
    height: var(--header-height, 56px);
    padding: 0 12px;
    border-bottom: var(--app-header-border-bottom, 1px solid var(--pz-line));
    color: var(--app-header-text-color, var(--pz-text));
    background: var(--app-header-background-color, var(--pz-background));
  }
  h1 {
    margin-inline: 20px 12px;
    font-size: 20px;
    font-weight: 400;
    line-height: 28px;
  }
  :host([narrow]) h1 {
    margin-inline-start: 4px;
  }
  main:focus {
    outline: none;
  }
  .space {
    flex: 1;
  }
  .bar printernizer-button {
    --pz-text: var(--app-header-text-color, inherit);
  }
  .bar printernizer-navigation {
    align-self: stretch;
    --pz-nav-text: var(--app-header-text-color, inherit);
  }
  ha-menu-button {
    flex: none;
  }
  printernizer-navigation[bottom] {
    position: fixed;
    inset: auto 0 0;
    z-index: 2;
    height: calc(56px + env(safe-area-inset-bottom));
    padding-bottom: env(safe-area-inset-bottom);
    border-top: 1px solid var(--pz-line);
    background: var(--pz-surface);
  }
  :host([narrow]) {
    --pz-bottom: calc(56px + env(safe-area-inset-bottom));
  }
  :host([narrow]) main {
    padding-bottom: calc(56px + env(safe-area-inset-bottom));
  }
`;
