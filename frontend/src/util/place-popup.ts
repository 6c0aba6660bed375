const MARGIN = 8;

/** Put an open popup below its anchor, inside the window; in languages from right to left the other way round. */
export function placePopup(popup: HTMLElement, anchor: HTMLElement, align: "start" | "end"): void {
  const { bottom, left, right, top } = anchor.getBoundingClientRect();
  const { offsetHeight: height, offsetWidth: width } = popup;
  const isRightToLeft = getComputedStyle(anchor).direction === "rtl";
  const wanted = (align === "start") === isRightToLeft ? right - width : left;
  const fitsBelow = bottom + height + MARGIN <= window.innerHeight;
  const wantedTop = fitsBelow || top < height ? bottom : top - height;
  popup.style.left = `${Math.max(MARGIN, Math.min(wanted, window.innerWidth - width - MARGIN))}px`;
  popup.style.top = `${Math.max(MARGIN, Math.min(wantedTop, window.innerHeight - height - MARGIN))}px`;
}
