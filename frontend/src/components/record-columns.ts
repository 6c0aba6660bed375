import { html, nothing } from "lit";
import type { I18n } from "../localize/i18n";
import type { TextKey } from "../localize/texts";
import { clock } from "../stores/clock";
import { type RecordSort, recordsFallAtFirst } from "../routes";
import type { AgreedPrice, Customer, Order, Quote } from "../types/generated";
import type { Column } from "./data-columns";

type State = Order["state"] | Quote["state"] | Customer["state"];

const LOOKS: Record<State, { icon: string; tone: string }> = {
  open: { icon: "mdi:progress-clock", tone: "printing" },
  done: { icon: "mdi:check-circle-outline", tone: "success" },
  cancelled: { icon: "mdi:cancel", tone: "muted" },
  accepted: { icon: "mdi:check-circle-outline", tone: "success" },
  declined: { icon: "mdi:cancel", tone: "muted" },
  active: { icon: "mdi:account-outline", tone: "muted" },
  restricted: { icon: "mdi:account-lock-outline", tone: "warning" },
  erased: { icon: "mdi:account-off-outline", tone: "muted" },
};

/** A state in words with its sign. */
export function stateSign(of: "order" | "quote" | "customer", state: State, i18n: I18n) {
  const { icon, tone } = LOOKS[state];
  const key = `${of}.state.${state}` as TextKey;
  return html`<span class=${`sign tone-${tone}`}
    ><ha-icon .icon=${icon} style="color: var(--tone)"></ha-icon
    ><span class="ellipsis">${i18n.texts.text(key)}</span></span
  >`;
}

interface Whose {
  customer: string | null;
  customer_name: string | null;
}

/** Whose an order or a quote is: by name and number, as long as the name may be shown. */
export function customerText({ customer: shown, customer_name: name }: Whose): string {
  return [name, shown].filter(Boolean).join(" · ");
}

/** What a customer is called: restricted and erased ones by their number alone. */
export function nameOfCustomer({ details, number }: Customer): string {
  return (details && (details.company || details.name)) || number;
}

/** Sorted by when its head is pressed. */
function sorted(sort: RecordSort): Pick<Column<unknown>, "sort" | "fallsAtFirst"> {
  return { sort, fallsAtFirst: recordsFallAtFirst(sort) };
}

export function orderColumns(i18n: I18n): Column<Order>[] {
  return [
    number(i18n),
    title(i18n),
    customer(i18n),
    {
      key: "state",
      title: i18n.texts.text("records.column.state"),
      cell: ({ state }) => stateSign("order", state, i18n),
      ...sorted("state"),
      width: 128,
      card: "aside",
    },
    day(i18n, "due", ({ due_on }) => due_on),
    day(i18n, "service", ({ service_on }) => service_on, 8),
    price(i18n),
  ];
}

export function quoteColumns(i18n: I18n): Column<Quote>[] {
  return [
    number(i18n),
    title(i18n),
    customer(i18n),
    {
      key: "state",
      title: i18n.texts.text("records.column.state"),
      cell: ({ state }) => stateSign("quote", state, i18n),
      ...sorted("state"),
      width: 128,
      card: "aside",
    },
    day(i18n, "sent", ({ sent_on }) => sent_on, 7),
    day(i18n, "valid", ({ valid_until }) => valid_until, 6),
    price(i18n),
  ];
}

export function customerColumns(i18n: I18n): Column<Customer>[] {
  const { formats, texts } = i18n;
  return [
    number(i18n),
    {
      key: "name",
      title: texts.text("records.column.name"),
      cell: nameOfCustomer,
      ...sorted("name"),
      width: 160,
      grow: 4,
      isLink: true,
      card: "title",
    },
    {
      key: "city",
      title: texts.text("customer.city"),
      cell: ({ details }) => details?.city ?? "",
      width: 120,
      grow: 2,
      hide: 8,
      card: "below",
    },
    {
      key: "state",
      title: texts.text("records.column.state"),
      cell: ({ state }) => stateSign("customer", state, i18n),
      ...sorted("state"),
      width: 150,
      card: "aside",
    },
    {
      key: "contact",
      title: texts.text("records.column.contact"),
      cell: ({ contacted_at }) => formats.moment(contacted_at, clock.now),
      ...sorted("contact"),
      width: 120,
      hide: 7,
    },
  ];
}

function number({ texts }: I18n): Column<{ number: string }> {
  return {
    key: "number",
    title: texts.text("records.column.number"),
    cell: ({ number: shown }) => shown,
    ...sorted("number"),
    width: 112,
    hide: 6,
    card: "below",
  };
}

function title({ texts }: I18n): Column<{ title: string; number: string; quantity: number }> {
  return {
    key: "title",
    title: texts.text("records.column.title"),
    cell: ({ number: shown, quantity, title: named }) =>
      `${quantity > 1 ? `${quantity} × ` : ""}${named || shown}`,
    width: 160,
    grow: 4,
    isLink: true,
    card: "title",
  };
}

function customer({ texts }: I18n): Column<Whose> {
  return {
    key: "customer",
    title: texts.text("records.column.customer"),
    cell: customerText,
    width: 170,
    grow: 4,
    hide: 5,
    card: "below",
  };
}

function day<Row>(
  { formats, texts }: I18n,
  key: "due" | "service" | "sent" | "valid",
  of: (row: Row) => string | null,
  hide = 6,
): Column<Row> {
  return {
    key,
    title: texts.text(`records.column.${key}`),
    cell: (row) => {
      const told = of(row);
      return told === null ? "" : formats.date(`${told}T12:00:00Z`);
    },
    ...sorted(key),
    width: 116,
    hide,
    ...(key === "due" || key === "valid" ? { card: "below" as const } : {}),
  };
}

function price({ formats, texts }: I18n): Column<{ price: AgreedPrice | null; currency: string }> {
  return {
    key: "price",
    title: texts.text("records.column.price"),
    cell: ({ currency, price: agreed }) => (agreed ? formats.money(agreed.gross, currency) : nothing),
    ...sorted("price"),
    isNumeric: true,
    width: 100,
    hide: 4,
    card: "corner",
  };
}
