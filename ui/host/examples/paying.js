// @ts-check
// What comes after an approval: the whole, a part, a refusal, a repeat.
/** @import { Action, LineView, PaymentView, RefusalMeaning, SaleView, TillView } from "../../generated/api.js" */
import { after, grandLines, kr, lines, MOST, partsOf } from "./shop.js";

/** @typedef {(patch: Partial<TillView>) => TillView} MakeTill */
/** @typedef {(patch?: Partial<SaleView>) => SaleView} MakeSale */
/** @typedef {(patch?: Partial<PaymentView>) => PaymentView} MakePayment */

const known = { id: "c1", lastDigits: "4567" };
const longNames = [
  "Smørbrød med laks, eggerøre, dill, sitron og syltet rødløk på surdeigsbrød fra Åpent Bakeri",
  "Håndlaget kopp i steingods, ærfuglblå, 3 dl",
  "Kaffebønner, Sidamo",
  "Kjøkkenmaskin, støpt aluminium, med ekstra bolle, pastavalse og kjøttkvern",
];

/** @param {number} at @returns {LineView} */
const oneOf = (at) => {
  const like = lines[at % 3] ?? /** @type {LineView} */ (lines[0]);
  return { ...like, id: `l${at}`, name: `${like.name} ${at + 1}` };
};
const twoHundred = Array.from({ length: 200 }, (_, at) => oneOf(at));

/** @type {LineView[]} */
const grand = longNames.map((name, at) => ({
  .../** @type {LineView} */ (lines[at === 2 ? 2 : 0]),
  id: `g${at}`,
  name,
  quantity: at === 2 ? "12.345" : at === 3 ? "2" : "1",
  unitPrice: kr([9800, 129900, 39900, 32183867][at] ?? 0),
  beforeDiscount: kr([9800, 129900, 492566, 64367734][at] ?? 0),
  discount: null,
  total: kr([9800, 129900, 492566, 64367734][at] ?? 0),
}));
const tooLarge = grand.map((one) =>
  one.id === "g3"
    ? { ...one, unitPrice: kr(49683866), quantity: "2", beforeDiscount: kr(99367733), total: kr(99367733) }
    : one,
);
/** @type {LineView[]} */
const withReturn = [
  ...lines,
  {
    .../** @type {LineView} */ (lines[0]),
    id: "l4",
    name: "Kopp, håndlaget",
    quantity: "1",
    unitPrice: kr(34900),
    total: kr(-4900),
    isReturn: true,
  },
];

/** @param {MakeTill} till @param {MakeSale} sale @param {MakePayment} payment @returns {Record<string, TillView>} */
export function payingViews(till, sale, payment) {
  /** @param {Partial<SaleView>} [patch] */
  const done = (patch = {}) =>
    sale({
      stage: "done",
      receiptNumber: "121",
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

  const large = {
    lines: grand,
    total: kr(65000000),
    sums: {
      goods: kr(65000000),
      lineDiscounts: kr(0),
      saleDiscount: null,
      tip: null,
      net: kr(56521739),
      tax: kr(8478261),
    },
    discount: kr(0),
    vat: [{ basisPoints: 1500, net: kr(56521739), tax: kr(8478261), gross: kr(65000000) }],
  };

  return {
    "building-many": till({ sale: sale({ lines: twoHundred, total: kr(1854333) }) }),
    "building-grand": till({ sale: sale(large) }),
    // More than can be paid at once: shown whole, and refused in words.
    "building-too-large": till({
      sale: sale({
        ...large,
        lines: tooLarge,
        total: kr(99999999),
        sums: {
          goods: kr(99999999),
          lineDiscounts: kr(0),
          saleDiscount: null,
          tip: null,
          net: kr(86956521),
          tax: kr(13043478),
        },
        vat: [{ basisPoints: 1500, net: kr(86956521), tax: kr(13043478), gross: kr(99999999) }],
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
        ...large,
        stage: "waiting",
        allowed: ["takeBack", "changeWay", "serveNext"],
        payment: payment({ amount: kr(65000000) }),
      }),
    }),
    "push-grand": till({
      sale: sale({
        ...large,
        stage: "waiting",
        allowed: ["takeBack", "changeWay", "serveNext"],
        payment: payment({ amount: kr(65000000), way: "push", coach: "openPush", qr: null, customer: known }),
      }),
    }),
    approved: approved(),
    "approved-plain": approved({ remembering: "no", customer: null }),
    "approved-clerk": approved({}, free, {}, ola),
    "approved-awaiting": approved({ remembering: "awaiting" }),
    "approved-return": approved({ amount: kr(22915), remaining: kr(22915) }, free, {
      lines: withReturn,
      total: kr(22915),
    }),
    "approved-soon": approved({ captureUntil: after(30 * 3600) }),
    "approved-over": approved({ captureUntil: after(-3600) }),
    "approved-whole": approved({ refusal: refusal("mustCaptureAll", 6140) }, ["capture", "release", "serveNext"]),
    "approved-not-released": approved({ refusal: { call: "releasing", meaning: "busy", providerCode: null } }),
    "approved-many": approved({ amount: kr(1854333), remaining: kr(1854333) }, free, {
      lines: twoHundred,
      total: kr(1854333),
    }),
    "approved-grand": approved(
      { amount: kr(65000000), remaining: kr(65000000), captureUntil: after(3 * 86_400) },
      free,
      large,
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
        receiptNumber: "121",
        allowed: ["nextSale"],
        payment: payment({ coach: "captured", captured: kr(27815), qr: null, customer: known, remembering: "done" }),
      }),
    }),
    "done-part": till({
      sale: sale({
        stage: "done",
        receiptNumber: "121",
        allowed: ["nextSale"],
        payment: payment({ coach: "captured", captured: kr(23765), qr: null }),
      }),
    }),
    "done-live": till({ environment: "production", practicePins: [], sale: done() }),
    "done-return": till({
      environment: "production",
      practicePins: [],
      sale: done({
        lines: withReturn,
        total: kr(57815),
        payment: payment({ coach: "captured", captured: kr(57815), qr: null }),
      }),
    }),
    "done-grand": till({
      sale: done({
        ...large,
        lines: grandLines,
        payment: payment({ coach: "captured", captured: kr(MOST), qr: null, customer: known, remembering: "done" }),
      }),
    }),
  };
}
