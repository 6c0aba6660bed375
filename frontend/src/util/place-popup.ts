const MARGIN = 8;

/**
 * Open a popup below its anchor. When it closes, the anchor gets back the focus that was in it: the browser forgets
 * about it where both are in a shadow root.
 */
export function openPopup(popup: HTMLElement, anchor: HTMLElement, align: "start" | "end"): void {
  popup.showPopover();
  placePopup(popup, anchor, align);
  popup.addEventListener(
    "beforetoggle",
    () => {
      if (popup.contains((popup.getRootNode() as ShadowRoot).activeElement)) anchor.focus();
    },
    { once: true },
  );
}

/** Put an open popup below its anchor, inside the window; in languages from right to left the other way round. */
function placePopup(popup: HTMLElement, anchor: HTMLElement, align: "start" | "end"): void {
  const { bottom, left, right, top } = anchor.getBoundingClientRect();
  const { offsetHeight: height, offsetWidth: width } = popup;
  const isRightToLeft = getComputedStyle(anchor).direction === "rtl";
  const wanted = (align === "start") === isRightToLeft ? right - width : left;
  const fitsBelow = bottom + height + MARGIN <= window.innerHeight;
  const wantedTop = fitsBelow || top < height ? bottom : top - height;
  popup.style.left = `${Math.max(MARGIN, Math.min(wanted, window.innerWidth - width - MARGIN))}px`;
  popup.style.top = `${Math.max(MARGIN, Math.min(wantedTop, window.innerHeight - height - MARGIN))}px`;
}
