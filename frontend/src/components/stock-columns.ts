import { html, nothing } from "lit";
import type { I18n } from "../localize/i18n";
import { nameOfFilament } from "../stores/stock";
import type { FilamentPayload, PlacePayload, SpoolPayload } from "../types/generated";
import type { Column } from "./data-columns";
import "./left-bar";
import "./materials";
import { filamentSign, placeText, reachOf, sign } from "./stock-signs";

/** The columns of the filaments. */
export function filamentColumns(i18n: I18n): Column<FilamentPayload>[] {
  const { formats, texts } = i18n;
  return [
    { ...named(i18n), sort: "name" },
    {
      key: "type",
      title: texts.text("stock.type"),
      cell: ({ type }) => type,
      sort: "type",
      width: 72,
      hide: 6,
    },
    {
      key: "spools",
      title: texts.text("stock.spools"),
      cell: ({ spools }) => formats.number(spools),
      sort: "spools",
      fallsAtFirst: true,
      isNumeric: true,
      width: 64,
      hide: 8,
    },
    {
      key: "remaining",
      title: texts.text("stock.remaining"),
      cell: ({ remaining }) => formats.grams(remaining),
      sort: "remaining",
      isNumeric: true,
      width: 84,
      card: "aside",
    },
    {
      key: "days",
      title: texts.text("stock.lasts"),
      cell: (filament) => reachOf(filament, i18n),
      sort: "days",
      width: 110,
      hide: 7,
      card: "below",
    },
    {
      key: "mark",
      title: texts.text("stock.mark"),
      cell: (filament) => filamentSign(filament, i18n),
      width: 136,
      hide: 5,
      card: "corner",
    },
  ];
}

/** The columns of spools; without `isNamed` they are all of one filament. */
export function spoolColumns(
  i18n: I18n,
  places: readonly PlacePayload[],
  isNamed: boolean,
): Column<SpoolPayload>[] {
  const { texts } = i18n;
  const number: Column<SpoolPayload> = {
    key: "number",
    title: texts.text("stock.number"),
    cell: ({ id }) => `#${id}`,
    sort: "added",
    fallsAtFirst: true,
    width: 56,
    ...(isNamed ? { card: "below" as const } : { isLink: true, card: "title" as const }),
  };
  return [
    number,
    ...(isNamed ? [{ ...named(i18n), sort: "name" }] : []),
    {
      key: "remaining",
      title: texts.text("stock.remaining"),
      cell: (spool) => html`<printernizer-left-bar .spool=${spool} numbered></printernizer-left-bar>`,
      sort: "remaining",
      width: 130,
      grow: 1,
      card: "aside",
    },
    {
      key: "place",
      title: texts.text("stock.place"),
      cell: (spool) => {
        const where = placeText(spool, places, i18n);
        return where && html`<span class="ellipsis" title=${where}>${where}</span>`;
      },
      sort: "place",
      width: 190,
      grow: 3,
      hide: 5,
      card: "below",
    },
    {
      key: "lot",
      title: texts.text("stock.lot"),
      cell: ({ lot }) => lot && html`<span class="ellipsis" title=${lot}>${lot}</span>`,
      width: 90,
      hide: 9,
    },
    {
      key: "mark",
      title: texts.text("stock.mark"),
      cell: (spool) => spoolSign(spool, i18n),
      width: 120,
      hide: 6,
      card: "corner",
    },
  ];
}

/** What there is to know of a spool at once, if anything. */
export function spoolSign(spool: SpoolPayload, { texts }: I18n) {
  if (spool.is_archived) return sign("mdi:archive-outline", "muted", texts.text("stock.archived"));
  if (spool.needs_check) {
    return sign("mdi:weight-gram", "warning", texts.text("stock.check"), texts.text("stock.check_text"));
  }
  return spool.has_chip ? sign("mdi:nfc-variant", "muted", texts.text("stock.chip")) : nothing;
}

function named<Row extends { vendor: string; name: string; type: string; color: string | null }>({
  texts,
}: I18n): Column<Row> {
  return {
    key: "name",
    title: texts.text("stock.filament"),
    cell: (row) =>
      html`<printernizer-materials
        .materials=${[nameOfFilament(row)]}
        .colors=${[row.color]}
      ></printernizer-materials>`,
    width: 150,
    grow: 4,
    isLink: true,
    card: "title",
  };
}
