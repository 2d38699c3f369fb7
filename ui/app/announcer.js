// @ts-check
/** @import { App, State } from "./types.js" */
/** @import { NewsView, TillView } from "../generated/api.js" */
import { noticeTitle } from "../components/notices/notices.js";
import { newsText, newsToTell } from "./news.js";

/** Says politely what has finished elsewhere and what has become of the order, and never takes the screen.
 * @param {App} app */
export function createAnnouncer(app) {
  /** @type {TillView | null} */
  let before = null;
  return {
    /** @param {State} state */
    look(state) {
      const { view } = state;
      const was = before;
      before = view;
      if (!view || !was || was.revision === view.revision || !view.clerk) return;
      // Everything one view tells is said in one breath: a second sentence would silence the first.
      const said = [
        ...ofNotices(app, was, view),
        ...ofNews(app, was, state),
        ...ofWaiting(app, was, view),
        ...ofOrder(app, was, view),
      ];
      if (said.length > 0) app.announce(said.join(" "));
    },
  };
}

/** @param {App} app @param {TillView} was @param {TillView} is */
function ofNotices(app, was, is) {
  return is.notices
    .filter((notice) => !was.notices.some((other) => other.id === notice.id))
    .map((notice) => `${noticeTitle(app, notice)}.`);
}

/** @param {App} app @param {TillView} was @param {State} state */
function ofNews(app, was, state) {
  return newsToTell(state)
    .filter((one) => !was.news.some((other) => isSame(one, other)))
    .map((one) => `${newsText(app, one)}.`);
}

/** @param {NewsView} one @param {NewsView} other */
export function isSame(one, other) {
  return one.saleId === other.saleId && one.ending === other.ending;
}

/** @param {App} app @param {TillView} was @param {TillView} is */
function ofWaiting(app, was, is) {
  const isTold = (/** @type {string} */ saleId) =>
    is.sale?.id === saleId || is.news.some((one) => one.saleId === saleId);
  const gone = was.waiting.filter(
    (row) => !row.isOnScreen && !isTold(row.saleId) && !is.waiting.some((other) => other.paymentId === row.paymentId),
  );
  return gone.map((row) => app.t("tray.gone", { number: row.saleNumber }));
}

/** Lines that are new, and those of which there is more or less. @param {App} app @param {TillView} was @param {TillView} is */
function ofOrder(app, was, is) {
  const sale = is.sale;
  if (!was.sale || !sale || was.sale.id !== sale.id || sale.stage !== "building") return [];
  const known = new Map(was.sale.lines.map((line) => [line.id, line.quantity]));
  return sale.lines
    .filter((line) => known.get(line.id) !== line.quantity)
    .map((line) => {
      const values = {
        name: line.name,
        quantity: app.format.quantity(line),
        total: app.format.money(line.total),
        sum: app.format.money(sale.total),
      };
      return app.t(known.has(line.id) ? "order.changed" : "order.added", values);
    });
}
