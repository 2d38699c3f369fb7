// @ts-check
/** @import { TextKey } from "../../app/text-keys.js" */

/** Every key there is, by where it works. The guide's list of keys has the same groups and keys, in this order.
 * @type {{ title: TextKey, keys: [string, TextKey][] }[]} */
export const keyGroups = [
  {
    title: "keys.building",
    keys: [
      ["/", "keys.search"],
      ["Enter", "keys.charge"],
      ["+", "keys.addLine"],
      ["*", "keys.quantity"],
      ["F4", "keys.quantityEdit"],
      ["−", "keys.discount"],
      ["↑ ↓", "keys.choose"],
      ["Delete", "keys.remove"],
      ["Shift Delete", "keys.empty"],
      ["R", "keys.return"],
      ["P", "keys.price"],
      ["N", "keys.note"],
      ["T", "keys.tip"],
      ["V", "keys.vatRate"],
      ["=", "keys.total"],
      ["Ctrl Z", "keys.undo"],
      ["F7", "keys.park"],
      ["Insert", "keys.addArticle"],
    ],
  },
  {
    title: "keys.charging",
    keys: [
      ["1–4", "keys.ways"],
      ["F2", "keys.known"],
      ["F3", "keys.remember"],
      ["Esc", "keys.back"],
    ],
  },
  {
    title: "keys.paying",
    keys: [
      ["Enter", "keys.capture"],
      ["↑ ↓", "keys.parts"],
      ["− +", "keys.partQuantity"],
      ["N", "keys.next"],
      ["Esc Esc", "keys.takeBack"],
      ["W", "keys.withoutSharing"],
      ["Q", "keys.showQr"],
      ["P", "keys.changeWay"],
      ["X", "keys.wrongPerson"],
      ["F2", "keys.knownInstead"],
    ],
  },
  {
    title: "keys.captured",
    keys: [
      ["Enter", "done.next"],
      ["P", "keys.print"],
    ],
  },
  {
    title: "keys.pin",
    keys: [
      ["0–9", "keys.pinDigits"],
      ["Enter", "keys.pinGo"],
      ["Esc", "keys.pinCancel"],
    ],
  },
  { title: "bar.customers", keys: [["/", "keys.findCustomer"]] },
  {
    title: "bar.history",
    keys: [
      ["P", "keys.receipt"],
      ["R", "keys.refundOpen"],
    ],
  },
  { title: "keys.articleForm", keys: [["F6", "keys.changes"]] },
  {
    title: "keys.everywhere",
    keys: [
      ["F6", "keys.customers"],
      ["F8", "keys.approved"],
      ["F9", "keys.recent"],
      ["Alt 1–5", "keys.tabs"],
      ["Alt 8", "keys.notices"],
      ["Alt 0", "keys.display"],
      ["Alt 9", "keys.keyboard"],
      ["F11", "keys.fullScreen"],
      ["?", "keys.help"],
    ],
  },
];
