import { css, html, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { defineElement } from "../ha/define-element";
import { fireEvent } from "../ha/fire-event";
import { base, fields, fieldLabel } from "../styles";
import { LocalizedElement } from "./base-element";
import "./switch";

interface Base {
  key: string;
  label: string;
  hint?: string;
}
/** What is asked: a line, several lines, a text, a day, a whole number, an amount (a decimal string), yes or no, one of a few. */
export type Question =
  | (Base & { kind: "text"; longest: number; placeholder?: string })
  | (Base & { kind: "lines"; longest: number; most: number })
  | (Base & { kind: "number"; least: number; most: number; unit?: string; isOptional?: boolean })
  | (Base & { kind: "amount"; unit: string; isOptional?: boolean })
  | (Base & { kind: "note"; longest: number })
  | (Base & { kind: "date"; isOptional?: boolean })
  | (Base & { kind: "switch" })
  | (Base & { kind: "choice"; options: readonly (readonly [value: string, text: string])[] });

/** What was answered: `key` and its value, in the form in which it is kept. */
export interface Answer {
  key: string;
  value: unknown;
}

/** Questions below one another. Fires `answered` for each that a person has answered, when it makes sense. */
@defineElement("printernizer-settings-form")
export class PrinternizerSettingsForm extends LocalizedElement {
  @property({ attribute: false }) questions: readonly Question[] = [];
  @property({ attribute: false }) values: object = {};
  @property({ type: Boolean }) disabled = false;

  static override styles = [
    base,
    fields,
    fieldLabel,
    css`
      :host {
        display: flex;
        flex-direction: column;
        gap: 12px;
      }
      .hint {
        margin-top: 4px;
        font-size: 12px;
        line-height: 16px;
        color: var(--pz-muted);
      }
      .unit {
        display: flex;
        align-items: center;
        gap: 8px;
      }
      .unit input {
        max-width: 140px;
      }
    `,
  ];

  override render() {
    return this.questions.map((question) => this._question(question));
  }

  private _question(question: Question): TemplateResult {
    const { hint = "", key, label } = question;
    const value = (this.values as Record<string, unknown>)[key];
    if (question.kind === "switch") {
      return html`<printernizer-switch
        .label=${label}
        .detail=${hint}
        .checked=${value === true}
        ?disabled=${this.disabled}
        @switched=${(event: CustomEvent<{ isOn: boolean }>) => {
          this._answer(key, event.detail.isOn);
        }}
      ></printernizer-switch>`;
    }
    return html`<div>
      <label for=${key}>${label}</label>
      ${this._field(question, value)}
      ${hint ? html`<p class="hint" id=${`${key}-hint`}>${hint}</p>` : nothing}
    </div>`;
  }

  private _field(question: Exclude<Question, { kind: "switch" }>, value: unknown): TemplateResult {
    const { key } = question;
    const described = question.hint ? `${key}-hint` : nothing;
    switch (question.kind) {
      case "choice":
        return html`<select
          id=${key}
          ?disabled=${this.disabled}
          aria-describedby=${described}
          @change=${(event: Event) => {
            this._answer(key, (event.target as HTMLSelectElement).value);
          }}
        >
          ${question.options.map(
            ([option, text]) => html`<option value=${option} ?selected=${option === value}>${text}</option>`,
          )}
        </select>`;
      case "lines":
        return html`<textarea
          id=${key}
          rows=${Math.min(question.most, 4)}
          maxlength=${question.longest * question.most}
          ?disabled=${this.disabled}
          aria-describedby=${described}
          .value=${(value as string[] | undefined)?.join("\n") ?? ""}
          @change=${(event: Event) => {
            this._lines(question, event);
          }}
        ></textarea>`;
      case "note":
        return html`<textarea
          id=${key}
          rows="3"
          maxlength=${question.longest}
          ?disabled=${this.disabled}
          aria-describedby=${described}
          .value=${typeof value === "string" ? value : ""}
          @change=${(event: Event) => {
            this._answer(key, (event.target as HTMLTextAreaElement).value.trim());
          }}
        ></textarea>`;
      case "date":
        return html`<input
          id=${key}
          type="date"
          ?required=${!question.isOptional}
          ?disabled=${this.disabled}
          aria-describedby=${described}
          .value=${typeof value === "string" ? value : ""}
          @change=${(event: Event) => {
            this._day(question.isOptional ?? false, key, event);
          }}
        />`;
      case "text":
        return html`<input
          id=${key}
          type="text"
          maxlength=${question.longest}
          placeholder=${question.placeholder ?? ""}
          autocomplete="off"
          ?disabled=${this.disabled}
          aria-describedby=${described}
          .value=${typeof value === "string" ? value : ""}
          @change=${(event: Event) => {
            this._answer(key, (event.target as HTMLInputElement).value.trim());
          }}
        />`;
      case "number":
      case "amount":
        return this._number(question, value, described);
    }
  }

  private _number(
    question: Extract<Question, { kind: "number" | "amount" }>,
    value: unknown,
    described: string | typeof nothing,
  ): TemplateResult {
    const { key, unit = "" } = question;
    const isWhole = question.kind === "number";
    return html`<div class="unit">
      <input
        id=${key}
        type="number"
        inputmode=${isWhole ? "numeric" : "decimal"}
        min=${isWhole ? question.least : 0}
        max=${isWhole ? question.most : nothing}
        step=${isWhole ? 1 : "any"}
        ?disabled=${this.disabled}
        aria-describedby=${described}
        .value=${typeof value === "number" || typeof value === "string" ? String(value) : ""}
        @change=${(event: Event) => {
          this._figure(question, event);
        }}
      />${unit ? html`<span class="muted">${unit}</span>` : nothing}
    </div>`;
  }

  private _figure(question: Extract<Question, { kind: "number" | "amount" }>, event: Event): void {
    const input = event.target as HTMLInputElement;
    const text = input.value.trim();
    if (text === "" && input.checkValidity() && question.isOptional) {
      this._answer(question.key, null);
      return;
    }
    // The browser knows what the limits are; what is no number it tells as nothing.
    if (text === "" || !input.checkValidity()) {
      input.reportValidity();
      return;
    }
    // An amount stays the text that it is: it never becomes a float on its way.
    this._answer(question.key, question.kind === "number" ? Number(text) : text);
  }

  private _day(isOptional: boolean, key: string, event: Event): void {
    const { value } = event.target as HTMLInputElement;
    if (value || isOptional) this._answer(key, value || null);
  }

  private _lines(question: Extract<Question, { kind: "lines" }>, event: Event): void {
    const lines = (event.target as HTMLTextAreaElement).value
      .split("\n")
      .map((line) => line.trim().slice(0, question.longest))
      .filter(Boolean);
    this._answer(question.key, lines.slice(0, question.most));
  }

  private _answer(key: string, value: unknown): void {
    fireEvent(this, "answered", { key, value } satisfies Answer);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-settings-form": PrinternizerSettingsForm;
  }
}
