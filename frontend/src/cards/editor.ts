import { css, html, LitElement, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { defineElement } from "../ha/define-element";
import { fireEvent } from "../ha/fire-event";
import type { Hass } from "../ha/types";
import type { I18n } from "../localize/i18n";
import { sortByName } from "../stores/fleet";
import { StoreController } from "../stores/store";
import { base, fields } from "../styles";
import { theme } from "../theme";
import { keyOf } from "./choice";
import type { CardConfig, CardKind } from "./config";
import { home } from "./home";

type Field = "title" | "printer" | "printers" | "layout";

interface Option {
  value: string;
  label: string;
}

const FIELDS: Record<CardKind, Field[]> = {
  printer: ["printer"],
  fleet: ["title", "layout", "printers"],
  cameras: ["title", "printers"],
  ams: ["title", "printer"],
  cost: ["title"],
};
const LAYOUTS = ["list", "cards", "plan"] as const;

/** What can be set on a card: by Home Assistant's own form, or where there is none, by plain fields. */
@defineElement("printernizer-card-editor")
export class PrinternizerCardEditor extends LitElement {
  @property() kind: CardKind = "printer";

  @state() private _config?: CardConfig;
  private readonly _speech = new StoreController(this, home);
  private readonly _fleet = new StoreController(this, home.fleet);
  private _leave?: () => void;
  private _hass?: Hass;

  set hass(hass: Hass) {
    this._hass = hass;
    home.tell(hass);
  }

  setConfig(config: CardConfig): void {
    this._config = config;
  }

  static override styles = [
    theme,
    base,
    fields,
    css`
      .fields {
        display: flex;
        flex-direction: column;
        gap: 16px;
      }
      label {
        display: flex;
        flex-direction: column;
        gap: 4px;
      }
      .choice {
        flex-direction: row;
        align-items: center;
        gap: 8px;
        min-height: 36px;
      }
      fieldset {
        margin: 0;
        padding: 0;
        border: 0;
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    this._leave = home.show();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._leave?.();
  }

  override render() {
    const { i18n } = this._speech.state;
    const config = this._config;
    if (!i18n || !config) return nothing;
    if (customElements.get("ha-form")) {
      return html`<ha-form
        .hass=${this._hass}
        .data=${{ layout: "list", ...config }}
        .schema=${FIELDS[this.kind].map((field) => this._schema(field, i18n))}
        .computeLabel=${({ name }: { name: Field }) => this._label(name, i18n)}
        @value-changed=${this._take}
      ></ha-form>`;
    }
    return html`<div class="fields">
      ${FIELDS[this.kind].map((field) => this._field(field, config, i18n))}
    </div>`;
  }

  private _printers(): Option[] {
    const { printers } = this._fleet.state;
    return sortByName(printers.values(), home.connection.language()).map((printer) => ({
      value: keyOf(printer),
      label: printer.name,
    }));
  }

  private _schema(name: Field, i18n: I18n) {
    switch (name) {
      case "title":
        return { name, selector: { text: {} } };
      case "layout":
        return { name, selector: { select: { mode: "dropdown", options: this._layouts(i18n) } } };
      case "printer":
      case "printers": {
        const multiple = name === "printers";
        const options = this._printers();
        return { name, selector: { select: { multiple, mode: multiple ? "list" : "dropdown", options } } };
      }
    }
  }

  /** Of filaments, too, none chosen is all. */
  private _label(field: Field, i18n: I18n): string {
    const isAny = field === "printer" && this.kind === "ams";
    return i18n.texts.text(`board.field.${isAny ? "printers" : field}`);
  }

  private _layouts(i18n: I18n): Option[] {
    return LAYOUTS.map((value) => ({ value, label: i18n.texts.text(`board.layout.${value}`) }));
  }

  private _field(field: Field, config: CardConfig, i18n: I18n) {
    const label = this._label(field, i18n);
    const set = (event: Event) => {
      this._change({ [field]: (event.target as HTMLInputElement | HTMLSelectElement).value });
    };
    switch (field) {
      case "title":
        return html`<label>${label}<input .value=${config.title ?? ""} @change=${set} /></label>`;
      case "layout":
        return this._select(label, this._layouts(i18n), config.layout ?? "list", set);
      case "printer": {
        const any = { value: "", label: i18n.texts.text(this.kind === "ams" ? "board.all" : "board.first") };
        return this._select(label, [any, ...this._printers()], config.printer ?? "", set);
      }
      case "printers":
        return this._several(label, config.printers ?? []);
    }
  }

  private _select(label: string, options: Option[], value: string, set: (event: Event) => void) {
    return html`<label
      >${label}<select @change=${set}>
        ${options.map(
          (option) =>
            html`<option value=${option.value} ?selected=${option.value === value}>${option.label}</option>`,
        )}
      </select></label
    >`;
  }

  private _several(label: string, chosen: readonly string[]) {
    return html`<fieldset>
      <legend>${label}</legend>
      ${this._printers().map(
        ({ value, label: name }) =>
          html`<label class="choice"
            ><input
              type="checkbox"
              .checked=${chosen.includes(value)}
              @change=${({ target }: Event) => {
                const others = chosen.filter((each) => each !== value);
                this._change({
                  printers: (target as HTMLInputElement).checked ? [...others, value] : others,
                });
              }}
            />${name}</label
          >`,
      )}
    </fieldset>`;
  }

  private _take(event: CustomEvent<{ value: Partial<CardConfig> }>): void {
    event.stopPropagation();
    this._change(event.detail.value);
  }

  /** Tell Home Assistant; what is as usual is left out. */
  private _change(changes: Partial<CardConfig>): void {
    const config: Record<string, unknown> = { ...this._config, ...changes };
    if (!config.title) delete config.title;
    if (!config.printer) delete config.printer;
    if (Array.isArray(config.printers) && config.printers.length === 0) delete config.printers;
    if (config.layout === "list") delete config.layout;
    this._config = config as unknown as CardConfig;
    fireEvent(this, "config-changed", { config });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-card-editor": PrinternizerCardEditor;
  }
}
