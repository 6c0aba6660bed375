/** Everything around an element that scrolls, through shadow roots. Who does is up to Home Assistant. */
export function scrollersAround(element: Element): Element[] {
  const found: Element[] = [];
  let node: Node | null = element;
  while (node) {
    const up: Node | null =
      node instanceof Element ? (node.assignedSlot ?? node.parentNode) : node.parentNode;
    node = up instanceof ShadowRoot ? up.host : up;
    if (node instanceof Element && /auto|scroll/.test(getComputedStyle(node).overflowY)) found.push(node);
  }
  return found;
}

/** Scroll whatever moves an element. */
export function scrollPast(element: Element, pixels: number): void {
  const around = scrollersAround(element).find(
    ({ clientHeight, scrollHeight }) => scrollHeight > clientHeight,
  );
  (around ?? window).scrollBy({ top: pixels, behavior: "instant" });
}
