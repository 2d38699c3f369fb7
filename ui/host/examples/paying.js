// @ts-check
// What comes after an approval: the whole, a part, a refusal, a repeat.
/** @import { Action, PaymentView, RefusalMeaning, SaleView, TillView } from "../../generated/api.js" */
import { orders } from "./orders.js";
import { after, kr, lines, MOST, partsOf } from "./shop.js";

/** @typedef {(patch: Partial<TillView>) => TillView} MakeTill */
/** @typedef {(patch?: Partial<SaleView>) => SaleView} MakeSale */
/** @typedef {(patch?: Partial<PaymentView>) => PaymentView} MakePayment */

const known = { id: "c1", lastDigits: "4567" };
/** The number after the newest one of the day. */
const receiptNumber = "101";

/** @param {MakeTill} till @param {MakeSale} sale @param {MakePayment} payment @returns {Record<string, TillView>} */
export function payingViews(till, sale, payment) {
  /** @param {Partial<SaleView>} [patch] */
  const done = (patch = {}) =>
    sale({
      stage: "done",
      receiptNumber,
      allowed: ["nextSale"],
      payment: payment({ coach: "captured", captured: kr(27815), qr: null }),
      ...patch,
    });
  /** @type {Action[]} */
  const free = ["capture", "capturePart", "release", "serveNext"];
  /** @param {Partial<PaymentView>} pay @param {Action[]} [allowed] @param {Partial<SaleView>} [more] @param {Partial<TillView>} [patch] */
  const approved = (pay = {}, allowed = free, more = {}, patch = {}) => {
    const of = more.lines ?? lines;
    const until = after(150 * 86_400);
    return till({
      sale: sale({
        stage: "approved",
        allowed,
        ...more,
        payment: payment({
          coach: "approved",
          qr: null,
          remaining: kr(27815),
          toHandOver: partsOf(of),
          captureUntil: until,
          customer: known,
          remembering: "done",
          ...pay,
        }),
      }),
      ...patch,
    });
  };
  /** @param {Partial<PaymentView>} pay @param {Action[]} allowed */
  const moving = (pay, allowed) =>
    approved({ toHandOver: [], remembering: "no", ...pay }, allowed, { stage: "capturing" });
  /** @param {RefusalMeaning} meaning @param {number | null} providerCode */
  const refusal = (meaning, providerCode) => ({ call: /** @type {const} */ ("capturing"), meaning, providerCode });
  const ola = { clerk: { id: "k2", name: "Ola", role: /** @type {const} */ ("clerk"), hasPin: true } };

  return {
    "building-many": till({ sale: sale(orders.many) }),
    "building-grand": till({ sale: sale(orders.grand) }),
    // More than can be paid at once: shown whole, and refused in words.
    "building-too-large": till({
      sale: sale({
        ...orders.tooLarge,
        allowed: ["editLines", "park", "discard"],
        chargeRefused: {
          code: "amountTooLarge",
          field: null,
          details: { limit: "650000.00", currency: "NOK" },
          incident: null,
        },
      }),
    }),
    "waiting-grand": till({
      sale: sale({
        ...orders.grand,
        stage: "waiting",
        allowed: ["takeBack", "changeWay", "serveNext"],
        payment: payment({ amount: kr(MOST) }),
      }),
    }),
    "waiting-many": till({
      sale: sale({
        ...orders.many,
        stage: "waiting",
        allowed: ["takeBack", "changeWay", "serveNext"],
        payment: payment({ amount: orders.many.total }),
      }),
    }),
    "push-grand": till({
      sale: sale({
        ...orders.grand,
        stage: "waiting",
        allowed: ["takeBack", "changeWay", "serveNext", "wrongPerson"],
        payment: payment({ amount: kr(MOST), way: "push", coach: "openPush", qr: null, customer: known }),
      }),
    }),
    approved: approved(),
    "approved-plain": approved({ remembering: "no", customer: null }),
    "approved-wrong-person": approved({ way: "push", remembering: "already", isWrongPerson: true }),
    "approved-clerk": approved({}, free, {}, ola),
    "approved-awaiting": approved({ remembering: "awaiting" }),
    "approved-return": approved({ amount: kr(22915), remaining: kr(22915) }, free, orders.withReturn),
    "approved-soon": approved({ captureUntil: after(30 * 3600) }),
    "approved-over": approved({ captureUntil: after(-3600) }),
    "approved-whole": approved({ refusal: refusal("mustCaptureAll", 6140) }, ["capture", "release", "serveNext"]),
    "approved-not-released": approved({ refusal: { call: "releasing", meaning: "busy", providerCode: null } }),
    "approved-many": approved({ amount: kr(1849640), remaining: kr(1849640) }, free, orders.many),
    "approved-grand": approved(
      { amount: kr(MOST), remaining: kr(MOST), captureUntil: after(3 * 86_400) },
      free,
      orders.grand,
    ),
    "part-captured": approved({
      coach: "partCaptured",
      captured: kr(13850),
      remaining: kr(13965),
      toHandOver: partsOf(lines.slice(2)),
      remembering: "no",
      captureUntil: after(6 * 86_400),
    }),
    "not-captured": approved({ coach: "notCaptured", refusal: refusal("fundsGone", 6260), remembering: "no" }),
    "not-captured-again": approved({
      coach: "notCaptured",
      refusal: refusal("notUnderstood", 1234),
      captureUntil: after(5 * 86_400),
    }),
    capturing: moving({ coach: "capturing", inFlight: "capturing", moving: kr(27815), remembering: "awaiting" }, [
      "serveNext",
    ]),
    "capturing-grand": approved(
      { coach: "capturing", inFlight: "capturing", amount: kr(MOST), moving: kr(MOST), toHandOver: [] },
      ["serveNext"],
      { ...orders.grand, stage: "capturing" },
    ),
    "capturing-unsure": moving({ coach: "asking", inFlight: "capturing", isUnsure: true }, ["serveNext", "tryNow"]),
    "capture-again": moving({ coach: "captureAgain", inFlight: "capturing", refusal: refusal("tryLater", 6160) }, [
      "stopCapture",
      "serveNext",
      "tryNow",
    ]),
    releasing: moving({ coach: "releasing", inFlight: "releasing" }, ["serveNext"]),
    "releasing-rest": moving({ coach: "releasing", inFlight: "releasing", captured: kr(23765), remaining: kr(4050) }, [
      "serveNext",
    ]),
    "done-kept-out": till({
      sale: done({ payment: payment({ coach: "captured", captured: kr(27815), qr: null, remembering: "keptOut" }) }),
    }),
    done: till({
      sale: sale({
        stage: "done",
        receiptNumber,
        allowed: ["nextSale"],
        payment: payment({ coach: "captured", captured: kr(27815), qr: null, customer: known, remembering: "done" }),
      }),
    }),
    "done-part": till({
      sale: sale({
        stage: "done",
        receiptNumber,
        allowed: ["nextSale"],
        payment: payment({ coach: "captured", captured: kr(23765), qr: null }),
      }),
    }),
    "done-live": till({ environment: "production", practicePins: [], sale: done() }),
    "done-return": till({
      environment: "production",
      practicePins: [],
      sale: done({
        ...orders.withBook,
        payment: payment({ coach: "captured", amount: kr(57815), captured: kr(57815), qr: null }),
      }),
    }),
    "done-grand": till({
      sale: done({
        ...orders.grandMany,
        payment: payment({
          coach: "captured",
          amount: kr(MOST),
          captured: kr(MOST),
          qr: null,
          customer: known,
          remembering: "done",
        }),
      }),
    }),
  };
}
