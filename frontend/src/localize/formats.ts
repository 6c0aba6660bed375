import type { HassLocale } from "../ha/types";
import type { Texts } from "./texts";

const NO_BREAK = "\u00a0";
const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

function numberLocale(locale: HassLocale): string | undefined {
  switch (locale.number_format) {
    case "comma_decimal":
      return "en-US";
    case "decimal_comma":
      return "de";
    case "quote_decimal":
      return "de-CH";
    case "space_comma":
      return "fr";
    case "system":
      return undefined;
    case "language":
    case "none":
      return locale.language;
  }
}

function usuallyTwelve(locale: string | undefined): boolean {
  return new Intl.DateTimeFormat(locale, { hour: "numeric" }).resolvedOptions().hour12 ?? false;
}

/** Numbers, money and times, as the person set them in Home Assistant. */
export class Formats {
  private readonly _numbers = new Map<string, Intl.NumberFormat>();
  private readonly _numberLocale: string | undefined;
  private readonly _useGrouping: boolean;
  private readonly _time: Intl.DateTimeFormat;
  private readonly _weekdayTime: Intl.DateTimeFormat;
  private readonly _dateTime: Intl.DateTimeFormat;
  private readonly _day: Intl.DateTimeFormat;

  constructor(
    locale: HassLocale,
    serverTimeZone: string,
    private readonly _texts: Texts,
  ) {
    this._numberLocale = numberLocale(locale);
    this._useGrouping = locale.number_format !== "none";
    const timeLocale = locale.time_format === "system" ? undefined : locale.language;
    const isTwelve =
      locale.time_format === "12" || (locale.time_format !== "24" && usuallyTwelve(timeLocale));
    const zone = locale.time_zone === "server" ? { timeZone: serverTimeZone } : {};
    const clock: Intl.DateTimeFormatOptions = {
      ...zone,
      ...(isTwelve ? { hour: "numeric", hour12: true } : { hour: "2-digit", hourCycle: "h23" }),
      minute: "2-digit",
    };
    this._time = new Intl.DateTimeFormat(timeLocale, clock);
    this._weekdayTime = new Intl.DateTimeFormat(timeLocale, { ...clock, weekday: "short" });
    this._dateTime = new Intl.DateTimeFormat(timeLocale, { ...clock, day: "numeric", month: "short" });
    this._day = new Intl.DateTimeFormat("en-CA", {
      ...zone,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
    });
  }

  number(value: number, digits = 0): string {
    return this._number({ maximumFractionDigits: digits }).format(value);
  }

  percent(value: number): string {
    return this._number({ style: "percent", maximumFractionDigits: 0 }).format(value / 100);
  }

  /** A whole number of degrees; the unit is short where the place is. */
  degrees(value: number): string {
    return `${this.number(value)}°`;
  }

  celsius(value: number): string {
    return `${this.number(value)}${NO_BREAK}°C`;
  }

  /** `amount` is a decimal string and stays one: it never becomes a float on its way. */
  money(amount: string, currency: string): string {
    return this._number({ style: "currency", currency }).format(amount as Intl.StringNumericLiteral);
  }

  /** Seconds, rounded up to minutes: nothing is done earlier than we say. */
  duration(seconds: number): string {
    if (seconds < MINUTE) return this._join("duration.less", {});
    const minutes = Math.ceil(seconds / MINUTE);
    if (minutes < 60) return this._join("duration.minutes", { minutes });
    const hours = Math.floor(minutes / 60);
    if (seconds >= DAY) {
      const days = Math.floor(seconds / DAY);
      return this._join("duration.days", { days, hours: Math.floor((seconds % DAY) / HOUR) });
    }
    if (minutes % 60 === 0) return this._join("duration.hours_only", { hours });
    return this._join("duration.hours", { hours, minutes: minutes % 60 });
  }

  /** A clock time; with the weekday when it is another day near by, with the date when it is farther away. */
  moment(iso: string, now: number): string {
    const date = new Date(iso);
    if (this._day.format(date) === this._day.format(now)) return this._time.format(date);
    const isNear = Math.abs(date.getTime() - now) < 6 * DAY * 1000;
    return (isNear ? this._weekdayTime : this._dateTime).format(date);
  }

  private _join(key: Parameters<Texts["text"]>[0], values: Record<string, number>): string {
    return this._texts.text(key, values).replaceAll(" ", NO_BREAK);
  }

  private _number(options: Intl.NumberFormatOptions): Intl.NumberFormat {
    const key = JSON.stringify(options);
    let format = this._numbers.get(key);
    if (!format) {
      format = new Intl.NumberFormat(this._numberLocale, { ...options, useGrouping: this._useGrouping });
      this._numbers.set(key, format);
    }
    return format;
  }
}
