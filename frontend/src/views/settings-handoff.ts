import { consume } from "@lit/context";
import { css, html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { type Connection, connectionContext } from "../api/connection";
import { type ExportsApi, exportsApi } from "../api/exports";
import { ActingElement } from "../components/acting-element";
import "../components/button";
import "../components/failure";
import { defineElement } from "../ha/define-element";
import type { TextKey } from "../localize/texts";
import { Loader } from "../stores/loader";
import { StoreController } from "../stores/store";
import { base, fields, surface } from "../styles";
import type { HandoffColumn, HandoffSettings, HandoffTemplate, HandoffTemplates } from "../types/generated";
import { sectionStyle } from "./section-style";
import { saveSettings } from "./settings-saving";

/** Before a text that stands in every row. */
const FIXED = "=";
const MOST = 40;

/** Which columns files for accounting programs have: they are saved as one list for each file. */
@defineElement("printernizer-settings-handoff")
export class PrinternizerSettingsHandoff extends ActingElement {
  @property({ attribute: false }) handoff!: HandoffSettings;

  @consume({ context: connectionContext })
  @property({ attribute: false })
  connection!: Connection;

  private _exports!: ExportsApi;
  private readonly _templates = new StoreController(this, new Loader<HandoffTemplates>());
  @state() private _file = "lexware_contacts";
  /** What a person has changed and not saved yet. */
  @state() private _draft: readonly HandoffColumn[] | undefined;

  static override styles = [
    base,
    fields,
    surface,
    sectionStyle,
    css`
      ol {
        margin: 0 0 12px;
        padding: 0;
        list-style: none;
      }
      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
        align-items: start;
        gap: 8px;
        padding: 8px 0;
        border-top: 1px solid var(--pz-line);
      }
      .what {
        display: flex;
        flex-direction: column;
        gap: 8px;
      }
      .deeds {
        display: flex;
        grid-column: 1 / -1;
        justify-content: flex-end;
      }
      .file {
        margin-bottom: 12px;
      }
      .spelled {
        display: flex;
        align-items: center;
        gap: 12px;
        min-height: 40px;
        margin-bottom: 8px;
      }
      .spelled input {
        width: 18px;
        height: 18px;
        accent-color: var(--pz-printing);
      }
      .end {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      @container (min-width: 420px) {
        li {
          grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) auto;
        }
        .deeds {
          grid-column: auto;
        }
      }
      section {
        container-type: inline-size;
      }
    `,
  ];

  protected override firstUpdated(): void {
    this._exports = exportsApi(this.connection);
    this._load();
  }

  override render() {
    const { error, isLoading, value } = this._templates.state;
    return html`<section class="card" aria-busy=${isLoading ? "true" : "false"}>
      <h2>${this.text("handoff.title")}</h2>
      <p class="muted">${this.text("handoff.text")}</p>
      <printernizer-failure
        .heading=${this.text("settings.failed")}
        .error=${error}
        @retry-wanted=${this._load}
      ></printernizer-failure>
      ${value ? this._editor(value.templates) : nothing}
    </section>`;
  }

  private _editor(templates: readonly HandoffTemplate[]) {
    const template = templates.find(({ name }) => name === this._file);
    if (!template) return nothing;
    const columns = this._columnsOf(template);
    return html`<div class="file">
        <label class="field" for="file">${this.text("handoff.file")}</label>
        <select id="file" @change=${this._choose}>
          ${templates.map(({ name }) => html`<option value=${name} ?selected=${name === this._file}>${this.text(`handoff.file.${name}` as TextKey)}</option>`)}
        </select>
      </div>
      <label class="spelled">
        <input
          type="checkbox"
          .checked=${this.handoff.spelled_out.includes(this._file)}
          @change=${this._spell}
        />${this.text("handoff.spelled_out")}
      </label>
      <ol>
        ${columns.map((column, at) => this._column(template, columns, column, at))}
      </ol>
      ${this._end(template, columns)}`;
  }

  private _end(template: HandoffTemplate, columns: readonly HandoffColumn[]) {
    const headings = new Set(columns.map(({ heading }) => heading.trim()));
    const isWhole = columns.length > 0 && headings.size === columns.length && !headings.has("");
    return html`<div class="end">
      <printernizer-button
        icon="mdi:plus"
        .text=${this.text("handoff.add")}
        ?disabled=${columns.length >= MOST}
        @click=${() => {
          this._draft = [...columns, { heading: "", field: template.fields[0] ?? "" }];
        }}
      ></printernizer-button>
      ${
        this._draft !== undefined || this._file in this.handoff.mappings
          ? html`<printernizer-button
              icon="mdi:restore"
              .text=${this.text("handoff.reset")}
              @click=${() => this._save(template.columns)}
            ></printernizer-button>`
          : nothing
      }
      <printernizer-button
        variant="filled"
        .text=${this.text("settings.save")}
        ?disabled=${this._draft === undefined || !isWhole}
        @click=${() => this._save(columns)}
      ></printernizer-button>
    </div>`;
  }

  private _column(
    template: HandoffTemplate,
    columns: readonly HandoffColumn[],
    { field, heading }: HandoffColumn,
    at: number,
  ) {
    const isFixed = field.startsWith(FIXED);
    const change = (changes: Partial<HandoffColumn>) => {
      this._draft = columns.map((column, index) => (index === at ? { ...column, ...changes } : column));
    };
    return html`<li>
      ${this._input("handoff.heading", 80, heading, (text) => {
        change({ heading: text });
      })}
      <span class="what">
        <select
          aria-label=${this.text("handoff.field", { heading })}
          @change=${(event: Event) => {
            change({ field: (event.target as HTMLSelectElement).value });
          }}
        >
          ${[...template.fields, FIXED, ""].map(
            (each) =>
              html`<option value=${each} ?selected=${isFixed ? each === FIXED : each === field}>
                ${this._told(each)}
              </option>`,
          )}
        </select>
        ${
          isFixed
            ? this._input("handoff.field.fixed", 119, field.slice(FIXED.length), (text) => {
                change({ field: FIXED + text });
              })
            : nothing
        }
      </span>
      <span class="deeds">
        ${this._deed("mdi:arrow-up", this.text("rules.up"), at === 0, () => {
          this._draft = moved(columns, at, at - 1);
        })}
        ${this._deed("mdi:arrow-down", this.text("rules.down"), at === columns.length - 1, () => {
          this._draft = moved(columns, at, at + 1);
        })}
        ${this._deed("mdi:delete-outline", this.text("handoff.remove", { heading }), false, () => {
          this._draft = columns.filter((_, index) => index !== at);
        })}
      </span>
    </li>`;
  }

  private _told(field: string): string {
    if (field === "") return this.text("handoff.field.empty");
    return this.text(field === FIXED ? "handoff.field.fixed" : (`handoff.field.${field}` as TextKey));
  }

  private _input(label: TextKey, longest: number, value: string, tell: (text: string) => void) {
    return html`<input
      type="text"
      maxlength=${longest}
      aria-label=${this.text(label)}
      placeholder=${this.text(label)}
      .value=${value}
      @input=${(event: Event) => {
        tell((event.target as HTMLInputElement).value);
      }}
    />`;
  }

  private _deed(icon: string, label: string, isOff: boolean, act: () => void) {
    return html`<printernizer-button
      variant="plain"
      .icon=${icon}
      .label=${label}
      ?disabled=${isOff}
      @click=${act}
    ></printernizer-button>`;
  }

  private _columnsOf({ columns, name }: HandoffTemplate): readonly HandoffColumn[] {
    return this._draft ?? this.handoff.mappings[name] ?? columns;
  }

  private readonly _load = () => {
    void this._templates.store.load(() => this._exports.templates());
  };

  private _choose(event: Event): void {
    this._file = (event.target as HTMLSelectElement).value;
    this._draft = undefined;
  }

  private _spell(event: Event): void {
    const others = this.handoff.spelled_out.filter((name) => name !== this._file);
    const isWanted = (event.target as HTMLInputElement).checked;
    void saveSettings(this, "handoff", { spelled_out: isWanted ? [...others, this._file] : others });
  }

  /** Save the columns of one file; those of the others stay. */
  private async _save(columns: readonly HandoffColumn[]): Promise<void> {
    const mappings = {
      [this._file]: columns.map(({ field, heading }) => ({ heading: heading.trim(), field })),
    };
    if (await saveSettings(this, "handoff", { mappings })) this._draft = undefined;
  }
}

function moved(columns: readonly HandoffColumn[], at: number, to: number): readonly HandoffColumn[] {
  const [column, rest] = [columns[at], columns.filter((_, index) => index !== at)];
  return column ? [...rest.slice(0, to), column, ...rest.slice(to)] : columns;
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-settings-handoff": PrinternizerSettingsHandoff;
  }
}
