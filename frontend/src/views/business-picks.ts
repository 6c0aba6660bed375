import type { Api } from "../api";
import type { CustomersApi } from "../api/customers";
import { type Choice, pick } from "../components/pick-dialog";
import { nameOfCustomer } from "../components/record-columns";
import type { Texts } from "../localize/texts";
import { EVERY_RECORD, EVERYTHING } from "../routes";

interface Host {
  renderRoot: ParentNode;
}
/** So many are found at once. */
const FOUND = 20;

/** Ask for a customer; `null`: none. */
export function pickCustomer(
  host: Host,
  customers: Pick<CustomersApi, "list">,
  texts: Texts,
): Promise<Choice<number | null> | undefined> {
  return pick<number | null>(host, {
    title: texts.text("order.pick_customer"),
    choices: [{ value: null, text: texts.text("order.no_customer"), icon: "mdi:account-off-outline" }],
    find: async (text) => {
      const { rows } = await customers.list({ ...EVERY_RECORD, text, states: ["active"] }, null);
      return rows
        .slice(0, FOUND)
        .map((customer) => ({ value: customer.id, text: nameOfCustomer(customer), note: customer.number }));
    },
  });
}

/** Ask for a sliced file of the library; `null`: none. */
export function pickPrintFile(
  host: Host,
  api: Pick<Api, "listFiles">,
  texts: Texts,
): Promise<Choice<string | null> | undefined> {
  return pick<string | null>(host, {
    title: texts.text("quote.pick_file"),
    choices: [{ value: null, text: texts.text("quote.no_file"), icon: "mdi:file-remove-outline" }],
    find: async (text) => {
      const { files } = await api.listFiles({ ...EVERYTHING, text, kinds: ["print"] }, FOUND, null);
      return files.map(({ file_id, name }) => ({ value: file_id, text: name }));
    },
  });
}
