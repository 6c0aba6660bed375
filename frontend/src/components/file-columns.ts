import { css } from "lit";

/** The columns that a table of files and each of its rows share; fewer where there is less room: in a container. */
export const columns = css`
  :host {
    position: relative;
    box-sizing: border-box;
    display: grid;
    grid-template-columns:
      var(--pz-pick,) 40px minmax(160px, 3fr) 84px minmax(110px, 1.4fr) 150px 64px 76px
      116px 40px;
    align-items: center;
    gap: 12px;
    width: 100%;
    padding: 0 12px;
  }
  /* One more where rows can be selected. */
  :host([pickable]) {
    --pz-pick: 24px;
  }
  .size,
  .printed {
    text-align: end;
  }
  .material {
    min-width: 0;
  }
  @container (max-width: 964px) {
    :host {
      grid-template-columns:
        var(--pz-pick,) 40px minmax(160px, 3fr) minmax(110px, 1.4fr)
        150px 76px 116px 40px;
    }
    .kind,
    .printed {
      display: none;
    }
  }
  @container (max-width: 792px) {
    :host {
      grid-template-columns: var(--pz-pick,) 40px minmax(160px, 1fr) 120px 76px 116px 40px;
    }
    .effort {
      display: none;
    }
  }
  @container (max-width: 640px) {
    :host {
      grid-template-columns: var(--pz-pick,) 40px minmax(0, 1fr) 40px;
    }
    .material,
    .size,
    .added {
      display: none;
    }
  }
`;
