import { css } from "lit";
import { column } from "../styles";

/** A section of the settings: cards side by side where there is room. */
export const sectionStyle = css`
  ${column}
  :host {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(420px, 100%), 1fr));
    align-items: start;
    gap: 12px;
  }
  .wide {
    grid-column: 1 / -1;
  }
  p {
    margin-bottom: 12px;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 12px;
  }
  .line label,
  .field {
    display: block;
    margin-bottom: 4px;
    font-size: 12px;
    color: var(--pz-muted);
  }
  .line > div {
    flex: 1 1 140px;
    min-width: 0;
  }
  .line input,
  .line select {
    width: 100%;
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  th {
    padding: 4px 8px 4px 0;
    font-size: 12px;
    font-weight: 400;
    text-align: start;
    color: var(--pz-muted);
  }
  td {
    padding: 6px 8px 6px 0;
    border-top: 1px solid var(--pz-line);
  }
  .number {
    text-align: end;
  }
  .scroll {
    overflow-x: auto;
  }
  /* What a narrow screen has no room for; the row's own page says it. */
  @media (max-width: 600px) {
    .aside {
      display: none;
    }
  }
`;
