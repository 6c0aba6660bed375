import { css } from "lit";

/** The page of one order, quote or customer: what it is called, its cards, and what is done with it. */
export const recordStyle = css`
  .head,
  .deeds,
  .save,
  .picked {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  .head h2 {
    min-width: 0;
    font-size: 24px;
    font-weight: 400;
    line-height: 32px;
    overflow-wrap: anywhere;
  }
  .head .sign {
    margin-inline-start: 8px;
  }
  .deeds {
    margin: 12px 0;
  }
  .deeds:last-child {
    margin-bottom: 0;
  }
  .save {
    justify-content: flex-end;
  }
  .picked {
    justify-content: space-between;
    margin-bottom: 12px;
  }
  .result {
    margin: 12px 0 0;
    font-weight: 500;
  }
  .card table + p {
    margin-top: 8px;
  }
  a {
    color: inherit;
  }
  tbody th {
    padding: 6px 8px 6px 0;
    border-top: 1px solid var(--pz-line);
    font-size: 14px;
    color: var(--pz-text);
  }
  .skeleton {
    height: 320px;
    border-radius: var(--pz-radius);
    background: var(--pz-tint);
  }
`;
