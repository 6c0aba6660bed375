import { css, html, nothing } from "lit";

/** The box that selects something, in whose element it stands. */
export const pickStyle = css`
  .pick {
    position: relative;
    z-index: 1;
    display: grid;
    place-items: center;
    width: 44px;
    height: 100%;
    margin-inline: -12px -8px;
    cursor: pointer;
  }
  .pick input {
    width: 18px;
    height: 18px;
    margin: 0;
    accent-color: var(--pz-printing);
    cursor: inherit;
  }
`;

/** `wish` hears whether it is to be selected, and whether with all from the last one on. */
export function pickBox(
  label: string,
  isPicked: boolean,
  wish: (isWanted: boolean, isRange: boolean) => void,
) {
  return html`<label class="pick">
    <input
      type="checkbox"
      aria-label=${label}
      .checked=${isPicked}
      @click=${(event: MouseEvent) => {
        wish(!isPicked, event.shiftKey);
      }}
    />
  </label>`;
}

/** For all that are loaded: some of them are a half. */
export function pickAllBox(
  label: string,
  picked: number,
  count: number,
  wish: (isWanted: boolean) => void,
  shown?: string,
) {
  return html`<label class="pick">
    <input
      type="checkbox"
      aria-label=${label}
      .checked=${picked > 0 && picked === count}
      .indeterminate=${picked > 0 && picked < count}
      @change=${(event: Event) => {
        wish((event.target as HTMLInputElement).checked);
      }}
    />
    ${shown ?? nothing}
  </label>`;
}

/** What an arrow key leads to from the box that has the focus, among elements that stand in rows; else nothing. */
export function besidePick<Item extends HTMLElement>(
  event: KeyboardEvent,
  items: readonly Item[],
): Item | undefined {
  const path = event.composedPath();
  if (!(path[0] instanceof HTMLInputElement)) return undefined;
  const top = items[0]?.offsetTop;
  const columns = items.filter((item) => item.offsetTop === top).length;
  const isTurned = items[0] && getComputedStyle(items[0]).direction === "rtl";
  const on = isTurned ? -1 : 1;
  const steps: Record<string, number> = {
    ArrowDown: columns,
    ArrowUp: -columns,
    ArrowRight: on,
    ArrowLeft: -on,
  };
  const step = steps[event.key];
  const at = items.findIndex((item) => path.includes(item));
  return step === undefined || at < 0 ? undefined : items[at + step];
}
