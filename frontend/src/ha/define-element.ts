/**
 * Class decorator: register a custom element, unless an older bundle of ours already did.
 *
 * After an update both bundles can meet in one page; the older one then stays in charge until the page is loaded anew.
 */
export function defineElement(name: string) {
  return (element: CustomElementConstructor): void => {
    if (!customElements.get(name)) customElements.define(name, element);
  };
}
