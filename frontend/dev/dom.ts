/** What tests of elements need: to look into shadow roots, and to wait. */

/** All text below an element, through shadow roots, what is slotted after them, without styles. */
export function textOf(node: Node): string {
  const { shadowRoot } = node as Element;
  const parts = [...(shadowRoot?.childNodes ?? []), ...node.childNodes].map((child) => {
    if (child.nodeType === Node.TEXT_NODE) return child.textContent;
    return child.nodeName === "STYLE" ? "" : textOf(child);
  });
  return parts
    .join(" ")
    .replaceAll(/[\s\u00a0\u202f]+/g, " ")
    .trim();
}

/** All elements below one that match, through shadow roots. */
export function find<Found extends Element = HTMLElement>(node: Node, selector: string): Found[] {
  const root = (node as Element).shadowRoot ?? (node as Element);
  const here = [...root.querySelectorAll<Found>(selector)];
  const below = [...root.querySelectorAll("*")].filter((child) => child.shadowRoot);
  return [...here, ...below.flatMap((child) => find<Found>(child, selector))];
}

/** The button, link or field of that name. */
export function named(node: Node, name: string): HTMLElement | undefined {
  const plain = (text: string | null) => text?.replaceAll(/\s+/g, " ").trim();
  return find(node, "button, a, input, select, textarea").find((each) =>
    [each.getAttribute("aria-label"), each.textContent].map(plain).includes(name),
  );
}

export async function settle(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await new Promise((resolve) => setTimeout(resolve));
}
