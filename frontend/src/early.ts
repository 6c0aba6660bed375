/**
 * The panel's file may be here long before Home Assistant makes the element: what the reader will see first is fetched
 * meanwhile. All of it is a guess. What fails or was not needed is nobody's loss: the panel asks for what it needs.
 */
import { loadTexts } from "./localize/texts";
import { PAGES } from "./pages";
import { placeOf } from "./routes";

/** Fetch the page of this address, and the words of the language that is likely. */
export function fetchEarly(): void {
  const place = placeOf(location.pathname, location.search);
  if (!place) return;
  for (const part of [PAGES[place.page].load(), loadTexts(likelyLanguage())]) part.catch(() => undefined);
}

/** Home Assistant keeps what the reader chose; who chose nothing has the browser's. */
export function likelyLanguage(): string {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem("selectedLanguage") ?? "null");
    return typeof kept === "string" ? kept : navigator.language;
  } catch {
    return navigator.language;
  }
}
