import { css } from "lit";

/** What the cards that list something have in common. */
export const cardStyle = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  .card {
    padding: 12px 16px 16px;
  }
  h2 {
    margin-bottom: 8px;
    font-size: 16px;
    font-weight: 500;
    line-height: 24px;
    overflow-wrap: anywhere;
  }
`;
