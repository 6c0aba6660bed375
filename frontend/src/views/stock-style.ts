import { css } from "lit";

/** What pages about filaments and spools share. */
export const stockStyle = css`
  :host {
    display: flex;
    flex-direction: column;
    gap: 12px;
    min-width: 0;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
  }
  header h2 {
    /* Beside the arrow and the colour, on a phone too. */
    max-width: calc(100% - 92px);
    font-size: 24px;
    font-weight: 400;
    line-height: 32px;
    overflow-wrap: anywhere;
  }
  .dot {
    flex: none;
    width: 28px;
    height: 28px;
    border-radius: 50%;
    box-shadow: inset 0 0 0 1px var(--pz-ring);
  }
  .deeds {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  dl {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(150px, 100%), 1fr));
    gap: 12px 16px;
  }
  dt {
    font-size: 12px;
    color: var(--pz-muted);
  }
  dd {
    overflow-wrap: anywhere;
  }
  .note {
    margin-top: 12px;
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
`;
