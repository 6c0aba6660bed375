import { html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { LocalizedElement } from "../components/base-element";
import type { Answer, Question } from "../components/settings-form";
import "../components/settings-form";
import { defineElement } from "../ha/define-element";
import { base, surface } from "../styles";
import type { PrivacySettings, Settings } from "../types/generated";
import { sectionStyle } from "./section-style";
import { saveSettings } from "./settings-saving";

/** How long things are kept, and who answers for personal data. */
@defineElement("printernizer-settings-privacy")
export class PrinternizerSettingsPrivacy extends LocalizedElement {
  @property({ attribute: false }) settings!: Settings;

  static override styles = [base, surface, sectionStyle];

  override render() {
    const isBusiness = this.settings.business.is_on;
    return html`
      <section class="card">
        <h2>${this.text("privacy.kept")}</h2>
        <p class="muted">${this.text("privacy.kept_text")}</p>
        ${this._form([
          this._period("job_years", 0, 30, this.text("unit.years"), this.text("privacy.for_ever")),
          this._period("photo_days", 0, 3650, this.text("unit.days"), this.text("privacy.for_ever")),
          ...(isBusiness
            ? [
                this._period(
                  "letter_years",
                  6,
                  30,
                  this.text("unit.years"),
                  this.text("privacy.letter_years_text"),
                ),
                this._period("quote_months", 1, 120, this.text("unit.months")),
                this._period("customer_months", 1, 120, this.text("unit.months")),
                this._period("request_years", 1, 30, this.text("unit.years")),
              ]
            : []),
        ])}
      </section>
      ${
        isBusiness
          ? html`<section class="card">
              <h2>${this.text("privacy.contact")}</h2>
              <p class="muted">${this.text("privacy.contact_text")}</p>
              ${this._form([
                { kind: "text", key: "contact", longest: 200, label: this.text("privacy.contact_label") },
              ])}
            </section>`
          : nothing
      }
    `;
  }

  private _form(questions: Question[]) {
    return html`<printernizer-settings-form
      .questions=${questions}
      .values=${this.settings.privacy}
      @answered=${({ detail }: CustomEvent<Answer>) => saveSettings(this, "privacy", { [detail.key]: detail.value })}
    ></printernizer-settings-form>`;
  }

  private _period(
    key: Exclude<keyof PrivacySettings, "contact">,
    least: number,
    most: number,
    unit: string,
    hint?: string,
  ): Question {
    return {
      kind: "number",
      key,
      least,
      most,
      unit,
      label: this.text(`privacy.${key}`),
      ...(hint ? { hint } : {}),
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-settings-privacy": PrinternizerSettingsPrivacy;
  }
}
