// @ts-check
/** @import { LineView, MoneyView, QuantityUnit } from "../generated/api.js" */

/** @typedef {ReturnType<typeof createFormat>} Format */

/**
 * Turns exact decimal text into what people read. `Intl` takes the text as it is, so that no amount
 * ever becomes a floating-point number here. Numbers are written the way of the shop's country in
 * every language, since receipts and price tags are too.
 *
 * @param {string} locale
 * @param {string} country
 */
export function createFormat(locale, country) {
  const place = { NO: "nb-NO", DK: "da-DK", FI: "fi-FI" }[country] ?? "nb-NO";
  const amounts = new Intl.NumberFormat(place, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const numbers = new Intl.NumberFormat(place, { maximumFractionDigits: 3 });
  const time = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const exactTime = new Intl.DateTimeFormat(locale, {
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
  });
  const day = new Intl.DateTimeFormat(locale, { weekday: "long", day: "numeric", month: "long" });
  const weekday = new Intl.DateTimeFormat(locale, { weekday: "long" });
  const monthDay = new Intl.DateTimeFormat(locale, { day: "numeric", month: "long" });
  const shortDay = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", year: "numeric" });
  const dayDigits = new Intl.DateTimeFormat(locale, { day: "2-digit", month: "2-digit", year: "numeric" });
  const moment = new Intl.DateTimeFormat(locale, {
    weekday: "long",
    day: "numeric",
    month: "long",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  const stamp = new Intl.DateTimeFormat(locale, {
    day: "2-digit",
    month: "2-digit",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
  });
  const ago = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  const seconds = new Intl.NumberFormat(locale, { style: "unit", unit: "second", unitDisplay: "long" });
  const signs = /** @type {Map<string, string>} */ (new Map());

  /** @param {string} decimal */
  const amountText = (decimal) => amounts.format(/** @type {Intl.StringNumericLiteral} */ (decimal)).replace(/^-/, "−");
  /** @param {string} decimal */
  const number = (decimal) => numbers.format(/** @type {Intl.StringNumericLiteral} */ (decimal)).replace(/^-/, "−");

  /** The sign as the currency's own country writes it. @param {string} currency */
  const symbol = (currency) => {
    const known = signs.get(currency) ?? signOf(currency);
    signs.set(currency, known);
    return known;
  };
  // Behind the amount, as on price tags. Not left to the currency style of `Intl`: which side it puts the sign on
  // depends on how old the computer's locale data is (for Norwegian it was in front until 2022).
  /** @param {string} decimal @param {string} currency */
  const moneyText = (decimal, currency) => `${amountText(decimal)}\u00a0${symbol(currency)}`;

  return {
    /** `278,15` @param {MoneyView} money */
    amount: (money) => amountText(money.decimal),
    /** `278,15 kr` @param {MoneyView} money */
    money: (money) => moneyText(money.decimal, money.currency),
    /** Typed digits with the separator put in: `4900` reads `49,00`. @param {string} digits */
    digits: (digits) => {
      const padded = digits.padStart(3, "0");
      return amountText(`${padded.slice(0, -2)}.${padded.slice(-2)}`);
    },
    /** A bound out of an error: money when a currency comes with it. @param {string} limit @param {string} [currency] */
    limit: (limit, currency) => {
      if (!/^-?\d+(\.\d+)?$/.test(limit)) return limit;
      return currency ? moneyText(limit, currency) : number(limit);
    },
    number,
    symbol,
    /** `1 sekund`, `30 sekunder`; what is no number stays as it is. @param {string} count */
    seconds: (count) =>
      /^\d+$/.test(count) ? seconds.format(/** @type {Intl.StringNumericLiteral} */ (count)) : count,
    /** 2500 reads `25 %`. @param {number} basisPoints */
    rate: (basisPoints) => {
      const digits = String(basisPoints).padStart(3, "0");
      return `${number(`${digits.slice(0, -2)}.${digits.slice(-2)}`)}\u00a0%`;
    },
    /** @param {string} percent */
    percent: (percent) => `${number(percent)}\u00a0%`,
    /** `2 ×` or `0,35 kg` @param {Pick<LineView, "quantity" | "unit">} line */
    quantity: (line) => `${number(line.quantity)}\u00a0${{ piece: "×", kilogram: "kg", litre: "l" }[line.unit]}`,
    /** @param {QuantityUnit} unit */
    unit: (unit) => ({ piece: "", kilogram: "kg", litre: "l" })[unit],
    /** @param {string} lastDigits */
    masked: (lastDigits) => `••••\u00a0${lastDigits}`,
    /** @param {string} at */
    time: (at) => time.format(new Date(at)),
    /** `09:37`, and of another day `27. okt. 2026, 09:37`. @param {string} at @param {number} now */
    when: (at, now) => {
      const isToday = startOfDay(now) === startOfDay(Date.parse(at));
      return isToday ? time.format(new Date(at)) : `${shortDay.format(new Date(at))}, ${time.format(new Date(at))}`;
    },
    /** @param {string} at */
    exactTime: (at) => exactTime.format(new Date(at)),
    /** @param {string} isoDay `2026-11-23` */
    day: (isoDay) => day.format(new Date(`${isoDay}T12:00:00`)),
    /** `23.11.2026` @param {string} isoDay `2026-11-23` */
    dayDigits: (isoDay) => dayDigits.format(new Date(`${isoDay}T12:00:00`)),
    /** `fredag 27. november kl. 14:00` @param {string} at */
    moment: (at) => moment.format(new Date(at)),
    /** `27. nov. 2026` @param {string} at */
    date: (at) => shortDay.format(new Date(at)),
    /** `23.11.2026, 10:44:19` @param {string} at */
    stamp: (at) => stamp.format(new Date(at)),
    /** "yesterday", "Tuesday", or the date when it is longer ago. @param {string} at @param {number} now */
    since: (at, now) => {
      const days = Math.round((startOfDay(now) - startOfDay(Date.parse(at))) / 86_400_000);
      if (days <= 1) return ago.format(-days, "day");
      return (days < 7 ? weekday : days < 300 ? monthDay : shortDay).format(new Date(at));
    },
    /** @param {number} milliseconds */
    clock: (milliseconds) => {
      const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
      return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
    },
  };
}

/** @param {string} currency */
function signOf(currency) {
  const home = { NOK: "nb-NO", DKK: "da-DK", EUR: "fi-FI" }[currency];
  const parts = new Intl.NumberFormat(home, {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
  }).formatToParts(0);
  return parts.find(({ type }) => type === "currency")?.value ?? currency;
}

/** @param {number} at */
function startOfDay(at) {
  return new Date(at).setHours(0, 0, 0, 0);
}
