/** Fire an event that Home Assistant's root element listens to. */
export function fireEvent(target: EventTarget, type: string, detail: unknown = {}): void {
  target.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
}

export interface ToastAction {
  text: string;
  action: () => void;
}

/** Show a short message at the bottom of the page. */
export function showToast(target: EventTarget, message: string, action?: ToastAction): void {
  fireEvent(target, "hass-notification", {
    message,
    duration: 8000,
    dismissable: true,
    ...(action ? { action } : {}),
  });
}

/** What stays when `element`'s page is left: the outermost element around it. Ask while it is on the page. */
export function lastingTarget(element: EventTarget): EventTarget {
  let target = element;
  while (target instanceof Node) {
    const root = target.getRootNode();
    if (!(root instanceof ShadowRoot)) break;
    target = root.host;
  }
  return target;
}
