import { css, html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import type { RatesApi } from "../api/rates";
import { ActingElement } from "../components/acting-element";
import "../components/button";
import "../components/failure";
import { defineElement } from "../ha/define-element";
import type { Fleet } from "../stores/fleet-store";
import { Loader } from "../stores/loader";
import { StoreController } from "../stores/store";
import { base, fields, surface } from "../styles";
import type { Classification, Rule, RuleKind, Rules, Settings } from "../types/generated";
import { sectionStyle } from "./section-style";

const KINDS: readonly RuleKind[] = ["printer", "folder", "prefix"];
const CLASSES: readonly Classification[] = ["business", "private", "unclassified"];
const MOST = 500;

/** Whose jobs are: the first rule that fits counts. They are saved as one list, in their order. */
@defineElement("printernizer-settings-rules")
export class PrinternizerSettingsRules extends ActingElement {
  @property({ attribute: false }) settings!: Settings;
  @property({ attribute: false }) rates!: RatesApi;
  @property({ attribute: false }) fleet?: Fleet;

  private readonly _kept = new StoreController(this, new Loader<Rules>());
  /** What a person has changed and not saved yet. */
  @state() private _draft: readonly Rule[] | undefined;

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
        grid-template-columns: minmax(110px, 160px) minmax(120px, 1fr) minmax(120px, 180px) auto;
        gap: 8px;
        padding: 8px 0;
        border-top: 1px solid var(--pz-line);
      }
      .deeds {
        display: flex;
      }
      .end {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      @media (max-width: 700px) {
        li {
          grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
        }
      }
    `,
  ];

  protected override firstUpdated(): void {
    if (this.settings.business.is_on) this._load();
  }

  override render() {
    if (!this.settings.business.is_on) {
      return html`<section class="card wide"><p class="muted">${this.text("rules.off")}</p></section>`;
    }
    const { error } = this._kept.state;
    if (error !== undefined) {
      return html`<printernizer-failure
        class="wide"
        .heading=${this.text("settings.failed")}
        .error=${error}
        @retry-wanted=${this._load}
      ></printernizer-failure>`;
    }
    const rules = this._rules;
    return html`<section class="card wide" aria-busy=${this._kept.state.isLoading ? "true" : "false"}>
      <h2>${this.text("rules.title")}</h2>
      <p class="muted">${this.text("rules.text")}</p>
      ${
        rules.length
          ? html`<ol>
              ${rules.map((rule, at) => this._rule(rule, at))}
            </ol>`
          : nothing
      }
      <div class="end">
        <printernizer-button
          icon="mdi:plus"
          .text=${this.text("rules.add")}
          ?disabled=${rules.length >= MOST}
          @click=${this._add}
        ></printernizer-button>
        <printernizer-button
          variant="filled"
          .text=${this.text("settings.save")}
          ?disabled=${this._draft === undefined || rules.some(({ pattern }) => pattern.trim() === "")}
          @click=${this._save}
        ></printernizer-button>
      </div>
    </section>`;
  }

  private get _rules(): readonly Rule[] {
    return this._draft ?? this._kept.state.value?.rules ?? [];
  }

  private _rule(rule: Rule, at: number) {
    return html`<li>
      ${this._choice(
        "rules.kind",
        rule.kind,
        KINDS,
        (kind) => this.text(`rules.kind.${kind}`),
        (kind) => {
          this._change(at, { kind, pattern: "" });
        },
      )}
      ${rule.kind === "printer" ? this._printer(rule, at) : this._pattern(rule, at)}
      ${this._choice(
        "rules.classification",
        rule.classification,
        CLASSES,
        (each) => this.text(`classification.${each}`),
        (classification) => {
          this._change(at, { classification });
        },
      )}
      <span class="deeds">
        ${this._deed("mdi:arrow-up", this.text("rules.up"), at === 0, () => {
          this._swap(at, at - 1);
        })}
        ${this._deed("mdi:arrow-down", this.text("rules.down"), at === this._rules.length - 1, () => {
          this._swap(at, at + 1);
        })}
        ${this._deed("mdi:delete-outline", this.text("rules.remove"), false, () => {
          this._draft = this._rules.filter((_, index) => index !== at);
        })}
      </span>
    </li>`;
  }

  private _choice<Word extends string>(
    label: "rules.kind" | "rules.classification" | "rules.printer",
    value: string,
    words: readonly Word[],
    textOf: (word: Word) => string,
    choose: (word: Word) => void,
  ) {
    return html`<select
      aria-label=${this.text(label)}
      @change=${(event: Event) => {
        choose((event.target as HTMLSelectElement).value as Word);
      }}
    >
      ${words.map((word) => html`<option value=${word} ?selected=${word === value}>${textOf(word)}</option>`)}
    </select>`;
  }

  private _printer(rule: Rule, at: number) {
    const names = new Map(
      [...(this.fleet?.printers.values() ?? [])].map(({ name, serial }) => [serial, name]),
    );
    const serials = [
      "",
      ...names.keys(),
      ...(rule.pattern && !names.has(rule.pattern) ? [rule.pattern] : []),
    ];
    return this._choice(
      "rules.printer",
      rule.pattern,
      serials,
      (serial) => names.get(serial) ?? serial,
      (pattern) => {
        this._change(at, { pattern });
      },
    );
  }

  private _pattern(rule: Rule, at: number) {
    return html`<input
      type="text"
      maxlength="255"
      aria-label=${this.text(`rules.pattern.${rule.kind as "folder" | "prefix"}`)}
      placeholder=${this.text(`rules.pattern.${rule.kind as "folder" | "prefix"}`)}
      .value=${rule.pattern}
      @input=${(event: Event) => {
        this._change(at, { pattern: (event.target as HTMLInputElement).value });
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

  private _add(): void {
    const rule: Rule = {
      kind: "prefix",
      pattern: "",
      classification: "business",
      customer_id: null,
      order_id: null,
    };
    this._draft = [...this._rules, rule];
  }

  private _change(at: number, changes: Partial<Rule>): void {
    this._draft = this._rules.map((rule, index) => (index === at ? { ...rule, ...changes } : rule));
  }

  private _swap(at: number, to: number): void {
    const rules = [...this._rules];
    const [one, other] = [rules[at], rules[to]];
    if (!one || !other) return;
    [rules[at], rules[to]] = [other, one];
    this._draft = rules;
  }

  private readonly _load = () => {
    void this._kept.store.load(() => this.rates.rules());
  };

  private async _save(): Promise<void> {
    await this.save(async () => {
      const rules = await this.rates.setRules(this._rules);
      await this._kept.store.load(() => Promise.resolve(rules));
      this._draft = undefined;
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-settings-rules": PrinternizerSettingsRules;
  }
}
