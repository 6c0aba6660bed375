import type { HassLocale } from "../ha/types";
import type { Texts } from "./texts";

const NO_BREAK = "\u00a0";
const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Sizes are told in steps of a thousand, as printers, browsers and disks do. */
const BYTE_UNITS = ["byte", "kilobyte", "megabyte", "gigabyte", "terabyte"] as const;

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
  private readonly _date: Intl.DateTimeFormat;
  private readonly _localDate: Intl.DateTimeFormat;
  /** Where days begin for the reader; `undefined`: where the browser is. */
  readonly timeZone: string | undefined;
  private readonly _shortDay: Intl.DateTimeFormat;
  private readonly _month: Intl.DateTimeFormat;
  private readonly _shortMonth: Intl.DateTimeFormat;
  private readonly _shortMonthYear: Intl.DateTimeFormat;
  private readonly _weekday: Intl.DateTimeFormat;
  private readonly _hour: Intl.DateTimeFormat;
  /** The decimal separator: what files for spreadsheets are written with. */
  readonly decimal: "," | ".";

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
    this.timeZone = zone.timeZone;
    const clock: Intl.DateTimeFormatOptions = {
      ...zone,
      ...(isTwelve ? { hour: "numeric", hour12: true } : { hour: "2-digit", hourCycle: "h23" }),
      minute: "2-digit",
    };
    this._time = new Intl.DateTimeFormat(timeLocale, clock);
    this._weekdayTime = new Intl.DateTimeFormat(timeLocale, { ...clock, weekday: "short" });
    this._dateTime = new Intl.DateTimeFormat(timeLocale, { ...clock, day: "numeric", month: "short" });
    const date: Intl.DateTimeFormatOptions = { day: "numeric", month: "short", year: "numeric" };
    this._date = new Intl.DateTimeFormat(timeLocale, { ...zone, ...date });
    this._localDate = new Intl.DateTimeFormat(timeLocale, { ...clock, ...date, timeZone: "UTC" });
    this._shortDay = new Intl.DateTimeFormat(timeLocale, { ...zone, day: "numeric", month: "short" });
    const utc = { timeZone: "UTC" };
    this._month = new Intl.DateTimeFormat(timeLocale, { ...utc, month: "long", year: "numeric" });
    this._shortMonthYear = new Intl.DateTimeFormat(timeLocale, { ...utc, month: "short", year: "2-digit" });
    this._shortMonth = new Intl.DateTimeFormat(timeLocale, { ...utc, month: "short" });
    this._weekday = new Intl.DateTimeFormat(timeLocale, { ...utc, weekday: "short" });
    const hour: Intl.DateTimeFormatOptions = isTwelve
      ? { hour: "numeric", hour12: true }
      : { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
    this._hour = new Intl.DateTimeFormat(timeLocale, { ...utc, ...hour });
    this.decimal = this.number(0.5, 1).includes(",") ? "," : ".";
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

  bytes(value: number): string {
    const step = value < 1000 ? 0 : Math.min(Math.floor(Math.log10(value) / 3), BYTE_UNITS.length - 1);
    const shown = value / 1000 ** step;
    const maximumFractionDigits = step === 0 || shown >= 100 ? 0 : 1;
    const unit = BYTE_UNITS[step] ?? "byte";
    return this._unbroken(this._number({ style: "unit", unit, maximumFractionDigits }).format(shown));
  }

  /** Bytes per second. */
  rate(value: number): string {
    return `${this.bytes(value)}/s`;
  }

  /** `amount` is a decimal string. */
  grams(amount: string): string {
    const maximumFractionDigits = Number(amount) < 10 ? 1 : 0;
    const format = this._number({ style: "unit", unit: "gram", maximumFractionDigits });
    return this._unbroken(format.format(amount as Intl.StringNumericLiteral));
  }

  /** Grams, a decimal string, in kilograms where they are many. */
  weight(amount: string): string {
    const kilograms = Number(amount) / 1000;
    if (Math.abs(kilograms) < 1) return this.grams(amount);
    const maximumFractionDigits = Math.abs(kilograms) < 100 ? 1 : 0;
    return this._unbroken(
      this._number({ style: "unit", unit: "kilogram", maximumFractionDigits }).format(kilograms),
    );
  }

  /** How many hours some seconds are. */
  hours(seconds: number): string {
    const hours = seconds / HOUR;
    const maximumFractionDigits = Math.abs(hours) < 10 ? 1 : 0;
    return this._unbroken(this._number({ style: "unit", unit: "hour", maximumFractionDigits }).format(hours));
  }

  /** By how many percent something is more or less. */
  change(percent: number): string {
    const format = this._number({
      style: "percent",
      maximumFractionDigits: 1,
      signDisplay: "exceptZero",
    });
    return format.format(percent / 100);
  }

  /** A decimal string with its unit, to one place. */
  measure(amount: string, unit: string): string {
    const number = this._number({ maximumFractionDigits: 2 }).format(amount as Intl.StringNumericLiteral);
    return `${number}${NO_BREAK}${unit}`;
  }

  /** A decimal string as the reader writes it: all of it, for a field or beside what it was before. */
  written(amount: string): string {
    return amount
      .replace(/(\.\d*?)0+$/, "$1")
      .replace(/\.$/, "")
      .replace(".", this.decimal);
  }

  /** A day with its year. */
  date(iso: string): string {
    return this._date.format(new Date(iso));
  }

  /** A day without its year. */
  shortDay(moment: number): string {
    return this._shortDay.format(moment);
  }

  time(moment: number): string {
    return this._time.format(moment);
  }

  /** Day and time, without the year. */
  dayTime(moment: number): string {
    return this._dateTime.format(moment);
  }

  /** A month as a whole number (202611). */
  month(month: number): string {
    return this._month.format(firstOf(month));
  }

  /** Without the year where all that is shown lies within one. */
  shortMonth(month: number, withYear = false): string {
    return (withYear ? this._shortMonthYear : this._shortMonth).format(firstOf(month));
  }

  /** 0 is Monday. */
  weekday(day: number): string {
    return this._weekday.format(Date.UTC(2024, 0, 1 + day));
  }

  /** An hour of the day, from 0 to 23. */
  hour(hour: number): string {
    return this._hour.format(hour * HOUR * 1000);
  }

  /** Day and time of a clock whose time zone nobody knows: shown as it is. */
  foreignMoment(iso: string): string {
    const date = new Date(`${iso.replace(/(Z|[+-]\d\d:?\d\d)$/, "")}Z`);
    return Number.isNaN(date.getTime()) ? iso : this._localDate.format(date);
  }

  /** `amount` is a decimal string and stays one: it never becomes a float on its way. */
  money(amount: string, currency: string, digits?: number): string {
    const places =
      digits === undefined ? {} : { minimumFractionDigits: digits, maximumFractionDigits: digits };
    // Of a job from before there were currencies nobody knows it.
    const format = this._number(currency ? { style: "currency", currency, ...places } : places);
    return format.format(amount as Intl.StringNumericLiteral);
  }

  /** A price per unit, which may have parts of a cent. */
  price(amount: string, currency: string): string {
    const format = this._number({ style: "currency", currency, maximumFractionDigits: 4 });
    return format.format(amount as Intl.StringNumericLiteral);
  }

  currencySymbol(currency: string): string {
    const parts = this._number({ style: "currency", currency }).formatToParts(0);
    return parts.find(({ type }) => type === "currency")?.value ?? currency;
  }

  /** The day on the clock that times are told by, such as 2026-11-27. */
  today(now = Date.now()): string {
    return this._day.format(now);
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

  private _unbroken(text: string): string {
    return text.replaceAll(" ", NO_BREAK);
  }

  private _join(key: Parameters<Texts["text"]>[0], values: Record<string, number>): string {
    return this._unbroken(this._texts.text(key, values));
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

function firstOf(month: number): number {
  return Date.UTC(Math.floor(month / 100), (month % 100) - 1);
}
