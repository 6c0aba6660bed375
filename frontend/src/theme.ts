import { css } from "lit";

/**
 * Every colour of the panel. Colour means state: they come from Home Assistant's theme, the values behind the commas
 * stand in where a theme leaves one out.
 */
export const theme = css`
  :host {
    --pz-background: var(--primary-background-color, #fafafa);
    --pz-surface: var(--ha-card-background, var(--card-background-color, #fff));
    --pz-surface-sunken: var(--secondary-background-color, #e5e5e5);
    --pz-text: var(--primary-text-color, #141414);
    --pz-muted: var(--secondary-text-color, #5e5e5e);
    --pz-line: var(--divider-color, rgb(0 0 0 / 12%));
    --pz-printing: var(--primary-color, #009ac7);
    --pz-warning: var(--warning-color, #ffa600);
    --pz-error: var(--error-color, #db4437);
    --pz-success: var(--success-color, #43a047);
    --pz-idle: var(--disabled-text-color, #9e9e9e);
    --pz-radius: var(--ha-card-border-radius, 12px);
    --pz-ring: color-mix(in srgb, var(--pz-text) 45%, transparent);
    --pz-tint: color-mix(in srgb, var(--pz-text) 7%, transparent);
    --pz-tint-hover: color-mix(in srgb, var(--pz-text) 12%, transparent);
    --pz-scrim: rgb(0 0 0 / 45%);
    /* What is told apart in charts, not what it means; seen on light and on dark. */
    --pz-series-1: var(--printernizer-series-1, #3f7fd0);
    --pz-series-2: var(--printernizer-series-2, #b57a00);
    --pz-series-3: var(--printernizer-series-3, #14958a);
    --pz-series-4: var(--printernizer-series-4, #9466d6);
    --pz-series-5: var(--printernizer-series-5, #a5694f);
    --pz-series-6: var(--printernizer-series-6, #7c8793);
    --pz-series-7: var(--printernizer-series-7, #d0568f);
  }
`;
