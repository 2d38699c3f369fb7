export default {
  "app": { "starting": "Starting …", "name": "Kvitt" },
  "start": {
    "failed": "The till did not start", "what": "What to do now", "again": "Try again", "practice": "Back to practice",
    "safe": "Payments that were under way are kept. The till takes them up again when it starts. Do not charge them again.",
    "practiceHint": "No real money moves in practice. The register that did not open stays as it is.",
    "now": {
      "keychainMissing": "Install or start the password store of this computer, for example GNOME Keyring or KWallet. Then press Try again.",
      "keychainLocked": "Unlock the password store of this computer. Then press Try again.",
      "keychainRefused": "Allow Kvitt to use the password store of this computer. Then press Try again.",
      "databaseNewer": "Install the newest Kvitt on this computer. It opens the register as it is.",
      "databaseFailed": "Free some space on the disk, and close other programs that use the register. Then press Try again.",
      "other": "Press Try again. If it happens once more, call support."
    }
  },
  "bar": {
    "customers": "Customers",
    "display": "Customer display",
    "sale": "Sale", "waiting": "Waiting", "history": "History", "settings": "Settings", "tabs": "Parts of the till",
    "switchClerk": "Signed on: {name}. Change clerk", "practicePhone": "Practice phone", "keys": "All keys",
    "approved": "{number} approved, {amount}", "approvedOpen": "{number} is approved. Open it", "waitingApproved": "{count} approved"
  },
  "connection": {
    "online": "Online", "offline": "No connection", "troubled": "{brand} has trouble", "notConnected": "Not connected",
    "onlineHelp": "{brand} answers.", "offlineHelp": "The till keeps working; requests go out when the network is back.",
    "troubledHelp": "{brand} answers with errors of its own. Nothing is lost.", "notConnectedHelp": "The keys are missing or were refused. See Settings."
  },
  "display": {
    "languages": "Language", "order": "Your order", "toPay": "To pay", "total": "Total", "more": "+ {count} more", "return": "Returned",
    "welcome": { "title": "Welcome" },
    "building": { "title": "Pay with {brand}", "text": "Have your phone ready. You pay when everything is rung up." },
    "moment": { "title": "One moment", "text": "We are getting the payment ready." },
    "scan": { "title": "Scan and pay with {brand}" },
    "phone": { "title": "Open {brand} on your phone", "text": "The request for {amount} is waiting for you there." },
    "checking": { "title": "One moment, please", "text": "We are checking the payment. You do not have to do anything." },
    "approved": { "title": "Approved", "text": "Nearly done …" },
    "thanks": { "title": "Thank you!", "text": "{amount} paid with {brand}" },
    "notPaid": { "title": "Not paid", "text": "The payment was not completed, and nothing was charged. We will help you." }
  },
  "environment": { "region": "Mode", "practice": "Practice", "practiceBand": "Practice – no real money", "test": "Test", "testBand": "Test environment – no real money", "production": "Live" },
  "common": {
    "close": "Close", "back": "Back", "dismiss": "Dismiss",
    "lines": { "one": "{count} line", "other": "{count} lines" }, "backspace": "Delete last digit", "clear": "Clear", "digitPad": "Number pad"
  },
  "sign": {
    "title": "Who is at the till?", "pin": "PIN for {name}", "choose": "Choose your name first", "newPin": "Choose a PIN, {name}", "newPinAgain": "The same PIN once more", "newPinDiffers": "The two were not the same. Start again.", "newPinHint": "Four to eight digits, typed twice.", "noPin": "No PIN yet", "next": "Next", "typed": { "one": "{count} digit typed", "other": "{count} digits typed" },
    "go": "Sign on", "practicePin": "PIN {pin}", "role": { "clerk": "Clerk", "manager": "Manager", "owner": "Owner" }, "language": "Language",
    "practiceHint": "This is practice: the PINs are written on the names, and no money can move.", "nobody": "Nobody can sign on yet."
  },
  "build": {
    "age": "{age} years",
    "tipKey": "tip", "tipHelp": "Tip: type the amount first, or press and type (T)",
    "search": "Search or scan", "searchHint": "Search or scan …", "favourites": "Favourites", "categories": "Categories", "articles": "Articles",
    "found": { "one": "{count} article found. Enter adds it.", "other": "{count} articles found" }, "foundNone": "Nothing is called “{query}”. Enter looks it up as a barcode.",
    "noArticles": "Nothing in this category yet.", "openAmount": "Open amount", "vat": "VAT on the open amount", "vatRate": "VAT {rate}", "addLine": "Add",
    "addLineHelp": "Add the open amount as a line", "quantityKey": "qty", "quantityHelp": "Quantity of the chosen line", "discountKey": "disc.", "discountHelp": "Discount on the chosen line",
    "perUnit": "{price} / {unit}", "clearSearch": "Clear the search"
  },
  "order": {
    "age": "From age {age}",
    "share": "Sale discount, {amount}", "before": "Before", "tipLine": "No VAT", "price": "Price", "priceHelp": "Change the price of the chosen line (P)", "note": "Note", "noteHelp": "A note on the chosen line (N)", "removeAbout": "Remove {name}, so that the sale’s discount weighs more on the rest",
    "saleDiscount": "Discount on the sale", "saleDiscountPercent": "Discount on the sale, {percent}", "explain": "Show how the total is made up (=)", "emptied": "The sale was emptied.",
    "title": "Sale {number}", "started": "started {time}", "each": "{price} each", "per": "{price} per {unit}", "return": "Return", "returnHelp": "The goods of the chosen line come back (R)", "returnAbout": "{name} comes back", "findPurchase": "Find the purchase",
    "percentOff": "{percent} off", "amountOff": "Discount", "vat": "VAT {rate}", "discount": "Discount", "total": "Total", "goesBack": "Goes back", "paid": "Paid", "charge": "Charge {amount}", "chargeEmpty": "Charge",
    "park": "Park", "recent": "Recent sales", "fewer": "Fewer", "more": "More", "remove": "Remove", "undo": "Undo", "empty": "Empty",
    "emptyHelp": "Empty the whole sale", "lineTools": "The chosen line", "lines": "Lines of the sale", "locked": "The order is locked while a request is out. Take it back to change it.",
    "approvedNote": "The money is reserved. The order can no longer be changed.", "doneNote": "Paid and closed. Receipt {receipt}.", "ordered": "Ordered", "takeBack": "Take back and change", "capturingNote": "The money is being taken.",
    "choosingNote": "Esc goes back to the order.", "emptyTitle": "Start the sale", "emptyTap": "Tap an article, or scan it.", "emptyAmount": "Or type an amount and press + Add.", "emptySearch": "/ searches, ? shows every key.",
    "parkedHere": "Parked", "added": "{name}, {total}. Total {sum}."
  },
  "park": {
    "title": "Park this sale", "titleParked": "Parked sales", "name": "Name, so that you find it again", "hint": "For example: Table 4, or blue jacket", "confirm": "Park",
    "recall": "Take up {number} again", "at": "parked {time}", "nothing": "Park a sale to serve somebody else first. It is kept, even if the power goes."
  },
  "quantity": { "title": "Quantity", "label": "How many?", "labelKilogram": "How many kilograms?", "labelLitre": "How many litres?", "set": "Set quantity", "decimal": "Decimal separator", "about": "{quantity} {name}, with the discount the line has" },
  "discount": {
    "of": { "line": "This line", "sale": "Whole sale" }, "what": "Discount on", "sale": "The whole sale, {total}. The discount is shared over the goods.", "wholeSale": "the whole sale", "aboutAdd": "Add {name} with the discount the sale has",
    "title": "Discount", "percent": "Percent", "amount": "Amount off", "kind": "Kind of discount", "label": "How much?", "set": "Give discount", "none": "Take the discount away", "line": "{name}, {total}", "about": "{discount} off {name}", "aboutNone": "Take the discount off {name}"
  },
  "price": {
    "title": "Change price", "now": "{name}. The usual price is {price}.", "label": "New price", "reason": "Why?", "set": "Set price", "about": "{name} at {price}", "needReason": "Choose or type why.",
    "reasons": { "wrongPrice": "Wrong price", "damaged": "Damaged", "lastDay": "Last day", "agreed": "Agreed price" }
  },
  "note": { "title": "Note on the line", "label": "What shall the receipt say?", "hint": "For example: no milk", "set": "Save note" },
  "tip": { "title": "Tip", "text": "A tip holds no VAT and is never discounted. A new amount takes the place of the last.", "label": "How much?", "set": "Add tip" },
  "total": {
    "title": "How the total is made up", "rounded": "Rounded from {exact}", "priceBefore": "Before {price}: {reason}", "share": "Share of the sale’s discount",
    "goods": "Goods before discounts", "lineDiscounts": "Discounts on lines", "tip": "Tip", "vat": "VAT", "rate": "Rate", "net": "Without VAT", "tax": "VAT", "gross": "With VAT", "all": "In all"
  },
  "recent": { "title": "The last five sales", "none": "No sale has been captured yet today.", "history": "All of today" },
  "charge": {
    "age": "The app lets only customers of {age} years or more pay.",
    "title": "Charge {amount}", "how": "How will the customer pay?", "ways": "Ways to pay",
    "qr": { "name": "QR code", "short": "Customer scans", "title": "Show a QR code", "text": "The customer scans it with the camera or in {brand}. No number is needed.", "go": "Show QR" },
    "change": { "title": "Ask for payment another way", "text": "{amount}. The request that is out is taken back first." },
    "known": {
      "prefersCode": "The last two requests did not get through. Show a QR code instead.", "missed": "The last two requests did not get through", "anyway": "Send anyway",
      "name": "Known customer", "short": "By last digits", "title": "Who is it?", "label": "Last digits of the number", "go": "Send request", "need": { "one": "Type one more digit.", "other": "Type {count} more digits." }, "start": "Type the last four digits, or more.",
      "none": "Nobody with these digits is remembered. Ask for the whole number, or show a QR code.", "more": "More numbers end like this. Type another digit.", "several": "Several numbers end like this. Choose the right one.",
      "lastHere": "last here {when}", "never": "has not been here yet", "visits": { "one": "{count} visit", "other": "{count} visits" }, "usual": "usually about {amount}", "isAsked": "Has a request out now",
      "sendingIn": { "one": "Sending to {customer} in {count} second", "other": "Sending to {customer} in {count} seconds" }, "undo": "Undo", "undone": "Nothing was sent."
    },
    "number": { "name": "Number told", "short": "Send to a phone", "title": "Which number?", "label": "Mobile number", "go": "Send request" },
    "own": { "name": "Customer’s code", "short": "You scan", "title": "Scan the customer’s code", "text": "The customer opens the code in {brand}, and you scan it. It is not kept.", "label": "Code from the app", "go": "Send request" },
    "remember": "The customer wants to be remembered for next time",
    "rememberRead": "Ask first, in these words:",
    "rememberRisk": "A no to sharing in the app ends this payment."
  },
  "payment": {
    "left": "{time} left", "leftNone": "Time is up", "way": { "qr": "QR code", "push": "Sent to phone", "ownCode": "Customer’s code scanned" }, "reference": "Reference {reference}",
    "steps": { "label": "How far it has come", "requested": "Request", "waiting": "Waiting for approval", "approved": "Approved", "captured": "Captured" },
    "serveNext": "Serve next customer", "takeBack": "Take back request", "escAgain": "Press Esc once more to take it back", "showQr": "Show QR instead", "toPhone": "Send to phone instead", "otherPhone": "Other number", "tryNow": "Try now", "withoutSharing": "Pay without sharing",
    "showLink": "Show as link", "hideLink": "Hide link", "linkLabel": "Link to the payment", "qrAlt": "QR code for the customer to scan", "qrComing": "The code is being made …", "qrBad": "The code could not be drawn. Show it as a link, or take the request back.",
    "unsure": "Money may have moved. Do not charge again. This settles by itself.",
    "sharingAsked": "The app also asks the customer to share the number."
  },
  "coach": {
    "sending": { "title": "Sending the request to {brand}", "text": "This takes a second or two. Nothing is charged yet." },
    "scanCode": { "title": "Ask the customer to scan with the camera or the app", "text": "Nothing is charged until you capture." },
    "openPush": { "title": "Ask the customer to open {brand}", "text": "The request is on the phone. Nothing is charged until you capture." },
    "pushSlow": { "title": "Ask the customer to look under payments in {brand}", "text": "An app that is already open does not refresh by itself. The customer can close it and open it again." },
    "halfTime": { "title": "Half of the time has gone", "text": "Ask whether the customer sees the request. If not, take it back and show a QR code." },
    "timeIsUp": { "title": "The time is up", "text": "The till is waiting for {brand} to confirm that. An approval in the last moment still counts." },
    "takingBack": { "title": "Taking the request back", "text": "If the customer approved a moment ago, the approval counts and shows here." },
    "notSentYet": { "title": "No connection. Nothing has been sent", "text": "The sale is safe. The request goes out by itself when the network is back." },
    "asking": { "title": "Wait. We are asking {brand}", "text": "It is not certain yet what happened. The till keeps asking until it knows." },
    "approved": { "title": "Approved. Hand over the goods.", "text": "{amount} is reserved. It becomes yours when you capture." },
    "capturing": { "title": "Taking {amount}", "text": "The till says captured only when {brand} says so." },
    "captured": { "title": "Captured", "text": "{amount} is yours." },
    "releasing": { "title": "Giving the money back", "text": "The reservation of {amount} is being released. Nothing was charged." },
    "releasingRest": { "title": "Giving the rest back", "text": "{captured} was captured. The rest, {amount}, is being released." },
    "partCaptured": { "title": "Part of it is captured", "text": "{captured} was captured. {amount} is still reserved." },
    "notCaptured": { "title": "Not captured. Keep the goods.", "text": "{brand} refused the capture. Nothing was taken by it." },
    "captureAgain": { "title": "Not captured yet. Keep the goods.", "text": "Nothing has been taken by this capture. The till tries again by itself." },
    "refunding": { "title": "Paying back", "text": "The refund was sent to {brand}. It is confirmed by itself." },
    "changingWay": { "title": "Taking the request back to send a new one", "text": "The new request goes out by itself. If the customer approved a moment ago, the approval counts and shows here." }
  },
  "approved": { "titleOne": "Approved.", "titleTwo": "Hand over the goods.", "capture": "Capture {amount}", "release": "Release everything", "releaseAgain": "Press again to give back {amount}", "serveNext": "Serve next customer",
    "releaseRest": "Release the rest", "stop": "Stop the capture", "aboutRelease": "Release {amount} of sale {number}", "captureNone": "Capture", "whole": "Everything is captured at once.", "hint": "Untick what the customer does not get now.", "rest": "The rest, {amount}, is given back.", "restKept": "The rest, {amount}, stays reserved.",
    "keep": "Keep the rest reserved", "until": "Capture before {when}, or the money goes back.", "untilOver": "The guarantee ran out on {when}. Capture as soon as possible." },
  "parts": { "list": "The goods", "quantity": "How much {name}", "less": "Less {name}", "more": "More {name}", "return": "Return, settled in any case", "of": "of {total}", "notNumber": "Type how much, for example 0,35.", "tooMuch": "{name}: only {quantity} is left." },
  "refusal": {
    "ownCodeNotTaken": { "title": "{brand} does not know the customer’s code", "happened": "Nothing was sent, and the customer was not charged.", "now": "Ask the customer to open the code again, and scan it once more. Or show a QR code." },
    "pushNotAllowed": { "title": "{brand} has not enabled requests by number for this shop", "happened": "Nothing was sent, and the customer was not charged.", "now": "Show a QR code instead." },
    "notReachable": { "title": "{brand} cannot send to this customer", "happened": "Nothing was sent, and the customer was not charged.", "now": "Show a QR code instead: same sale, same amount." },
    "wrongCurrency": { "title": "The shop’s agreement with {brand} is for another currency", "happened": "The customer was not charged.", "now": "Ask the owner to check the country under Settings and the agreement with {brand}." },
    "unitNotReady": { "title": "The shop cannot take this payment in {brand} yet", "happened": "No money moved.", "now": "Let the customer pay another way, and ask the owner to check the sales unit in {brand}’s portal." },
    "amountNotTaken": { "title": "{brand} does not take this amount", "happened": "No money moved.", "now": "Check the amount. If it is right, the customer must pay another way." },
    "mustCaptureAll": { "title": "The whole amount must be captured at once here", "happened": "Nothing was taken.", "now": "Capture everything and refund what the customer did not get, or release everything." },
    "fundsGone": { "title": "The bank no longer holds the money", "happened": "Nothing was taken.", "now": "Keep the goods. Release the reservation, and then charge again." },
    "tryLater": { "title": "{brand} asks us to try again later", "happened": "No money moved.", "now": "Wait a little, and try again." },
    "capturePeriodOver": { "title": "The time for capturing is over", "happened": "Nothing was taken.", "now": "Release the reservation, and then charge again." },
    "captureTooLarge": { "title": "That is more than is reserved", "happened": "Nothing was taken.", "now": "Capture what is reserved, and take the rest in a new sale." },
    "alreadyCaptured": { "title": "The money has already been taken", "happened": "Nothing was taken a second time.", "now": "Look at the sale in History before you do anything more." },
    "reservationGone": { "title": "Nothing is reserved any more", "happened": "Nothing was taken.", "now": "Keep the goods. Release the reservation, and then charge again." },
    "notApproved": { "title": "The customer has not approved yet", "happened": "Nothing was taken.", "now": "Ask the customer to approve in {brand}, and try again." },
    "alreadyApproved": { "title": "The customer has approved already", "happened": "The approval counts, and the money is reserved.", "now": "Capture, or release the reservation." },
    "approvingNow": { "title": "The customer is approving right now", "happened": "No money moved by this.", "now": "Wait a moment, and see what the screen shows." },
    "refundNotAllowed": { "title": "The shop cannot refund through {brand}", "happened": "Nothing was paid back.", "now": "Ask the owner to have refunds enabled at {brand}, or pay back another way." },
    "refundPeriodOver": { "title": "The time for refunding is over", "happened": "Nothing was paid back.", "now": "Pay back another way." },
    "refundTooLarge": { "title": "That is more than can be refunded", "happened": "Nothing was paid back.", "now": "See what is left, and refund less." },
    "alreadyRefunded": { "title": "Everything has already been refunded", "happened": "Nothing was paid back a second time.", "now": "Look at the refunds of the sale." },
    "refundRefused": { "title": "{brand} cannot refund this payment", "happened": "Nothing was paid back.", "now": "Pay back another way, or call {brand}." },
    "notKnown": { "title": "{brand} does not know this payment", "happened": "No money moved by this.", "now": "Call support, and tell them the reference." },
    "usedBefore": { "title": "{brand} has seen this reference before", "happened": "No money moved by this.", "now": "Try once more. If it happens again, call support." },
    "notUnderstood": { "title": "{brand} did not understand what the till sent", "happened": "No money moved by this.", "now": "Try once more. If it happens again, call support and tell them the code." },
    "keysRefused": { "title": "{brand} did not accept the shop’s keys", "happened": "No money moved.", "now": "Ask the owner to check the keys under Settings." },
    "busy": { "title": "{brand} is busy with this payment", "happened": "No money moved by this.", "now": "Wait a little, and try again." },
    "tooMany": { "title": "{brand} is getting too many requests right now", "happened": "No money moved by this.", "now": "Wait a minute, and try again." },
    "providerFault": { "title": "{brand} has a problem of its own", "happened": "No money moved by this.", "now": "Wait a little, and try again." },
    "code": "{brand} code {code}",
    "calls": { "creating": "The request has not been sent yet.", "takingBack": "The request was not taken back.", "releasing": "The reservation was not given back." }
  },
  "remembering": {
    "keptOut": "The customer had asked not to be remembered. The number came, and was not kept",
    "asked": "The customer is being asked to share the number", "awaiting": "The customer said yes. The number is on its way", "awaitingKnown": "Customer wants to be remembered: {customer}",
    "done": "Remembered for next time: {customer}", "already": "Known customer: {customer}", "missing": "The number never came. The customer is not remembered"
  },
  "done": { "title": "Captured", "amount": "{amount} received", "receipt": "Receipt {receipt}", "next": "Next sale", "thanks": "Confirmed by {brand}.", "part": "Ordered for {ordered}. The rest was not taken." },
  "receipt": {
    "name": "Receipt", "label": "Receipt {number}", "print": "Print", "printCopy": "Print copy", "copyAgain": "Press again for the copy", "bothPrinted": "The receipt and its copy are printed.", "show": "Show receipt", "sent": "Sent to the printer.", "sentCopy": "The copy is sent to the printer.",
    "training": "Practice – no money was moved", "number": "Receipt no.", "refundNumber": "Refund receipt no.", "refers": "For receipt no.", "sale": "Sale", "at": "Date and time", "till": "Till", "clerk": "Served by",
    "sumBack": "Amount without goods", "apart": "Amount without goods", "discount": "Of which discount", "returned": "Of which returned", "total": "Total", "totalBack": "Paid back", "ordered": "Ordered for {amount}. Only what stands here was handed over and paid.",
    "rate": "VAT", "net": "Net", "tax": "VAT amount", "gross": "Gross", "taxable": "Taxable", "exempt": "Exempt from VAT", "paidWith": "Paid with {brand}", "paidBack": "Back to {brand}", "psp": "{brand} reference", "reference": "Our reference"
  },
  "ending": {
    "ownCodeGone": { "title": "The request was not made, and the till does not keep the customer’s code. Nothing was charged.", "now": "Scan the code again, or show a QR code." },
    "tooYoung": "The customer may also be under {age}.",
    "declined": { "title": "The customer said no in the app. Nothing was charged.", "now": "Ask what went wrong, then try again." },
    "expired": { "title": "The request ran out after ten minutes. Nothing was charged.", "now": "Send a new one if the customer is still here." },
    "takenBack": { "title": "The request was taken back. Nothing was charged.", "now": "Change the order, or ask for payment again." },
    "released": { "title": "The reservation was given back. Nothing was charged.", "now": "The order is open again." },
    "pushNotAllowed": { "title": "{brand} has not enabled requests by number for this shop. Nothing was charged.", "now": "Show a QR code instead." },
    "notReachable": { "title": "{brand} cannot send to this customer. Nothing was charged.", "now": "Show a QR code instead: same sale, same amount." },
    "refused": { "title": "{brand} refused the request. Nothing was charged.", "now": "Try again, or show a QR code." },
    "neverSent": { "title": "The request was never sent. Nothing was charged.", "now": "Try again when the connection is back." },
    "sharingMaybe": "If it was only the number: let the customer pay without sharing it.", "withoutSharing": "Pay without sharing", "showQr": "Show QR", "again": "New request"
  },
  "tray": {
    "title": "Waiting", "text": "Every request and every reservation that is not finished, most urgent first.", "count": { "one": "{count} waiting", "other": "{count} waiting" },
    "none": "Nothing is waiting", "noneText": "When you serve the next customer while one is still paying, the open request stays here with its clock. Nothing can be forgotten.",
    "onScreen": "on the screen", "open": "Open", "capture": "Capture", "takeBack": "Take back", "release": "Release", "releaseAgain": "Sure?", "tryNow": "Try now", "by": "by {name}", "since": "asked {time}", "left": "{time} left", "over": "time is up", "days": { "one": "{count} day", "other": "{count} days" }, "hours": { "one": "{count} hour", "other": "{count} hours" }, "gone": "{number} is no longer waiting.", "attach": "Attach to its sale", "stopRefund": "Stop the refund", "captureRest": "Capture the rest", "captured": "{amount} captured", "until": "due {when}", "story": "See the sale",
    "lateText": "The sale had been given up when the customer approved, so nobody waits for this money. If the customer got the goods, attach the payment to the sale and capture. If not: release.",
    "lateOnlyRelease": "The sale has been changed or paid another way since, so this money belongs to no sale. Release it."
  },
  "reason": {
    "customer": "With the customer", "approved": "Approved. Capture or release", "capturing": "The money is being taken", "ending": "Being taken back", "asking": "Asking {brand} what happened. Do not charge again", "notSentYet": "No connection. Not sent yet",
    "approvedLate": "Approved too late. Reserved without a sale", "partCaptured": "Part captured. The rest is reserved", "notCaptured": "Not captured. Open and see why", "captureAgain": "Not captured yet. Tried again by itself", "refunding": "Being paid back. Confirmed by itself",
    "refundAsking": "Asking {brand} whether it was paid back. Do not refund again", "refundNotSent": "No connection. The refund goes out by itself"
  },
  "customers": {
    "title": "Customers", "search": "Last digits, or the whole number", "searchHint": "Last digits, or all", "clearSearch": "Clear the digits", "letIn": "Somebody wants to be remembered again …",
    "count": { "one": "{count} customer", "other": "{count} customers" }, "found": { "one": "{count} customer found", "other": "{count} customers found" }, "foundNone": "Nobody with these digits is remembered.", "list": "Remembered customers", "more": "Show more", "since": "remembered since {date}", "text": "text {version}",
    "unused": { "one": "A number that is not used for {count} month is forgotten by itself.", "other": "A number that is not used for {count} months is forgotten by itself." },
    "swept": { "one": "{count} customer who had not been here for that long was forgotten on {date}.", "other": "{count} customers who had not been here for that long were forgotten on {date}." },
    "emptyTitle": "Nobody is remembered yet", "emptyText": "Ask first. If the customer says yes, tick “{tick}” when you charge. After the yes in the app the customer is listed here, and next time the last four digits are enough.", "choose": "Choose a customer to see what is kept, what was agreed to, and what can be done.",
    "standing": { "pending": "No answer yet", "live": "Remembered", "declined": "Said no", "withdrawn": "Withdrawn", "forgotten": "Forgotten" },
    "prefersCode": "The last two requests did not get through. Next time the till offers a QR code first.", "requestOut": "A request to this customer is out. Until it is over, the customer cannot be forgotten.", "withdrawnText": "No request is sent any more. The number is forgotten when the day ends.", "forgottenAt": "Forgotten by itself on {date}, if the customer does not come again.",
    "label": "Label", "labelHint": "What you know the customer by. It is personal data: it goes when the customer is forgotten, and stands in the export.", "labelExample": "For example: blue jacket", "labelSave": "Save",
    "actions": "What can be done", "withdraw": "Withdraw the consent", "withdrawAgain": "Press again to withdraw", "withdrawText": "When the customer does not want it any more. From then on no request is sent, one that is out is taken back, and the number is forgotten when the day ends.", "forget": "Forget …", "export": "Export", "exportText": "Export writes all that is kept on the customer into two files, for the customer.", "join": "Join …", "managersOnly": "A manager approves with a PIN: {what}.",
    "aboutForget": "Forget {customer} for good", "aboutExport": "Export what is kept on {customer}", "aboutJoin": "Join {kept} and {lost}. {kept} is kept.",
    "purchases": "Purchases", "purchasesOwn": "Only your own sales are shown.", "purchasesLast": "The last fifty are shown.", "purchasesNone": "No purchase is known.",
    "consents": "What was agreed to", "consentsNone": "No consent is kept.", "textGone": "The words were not kept in those days.", "asked": "Asked", "how": "How", "source": { "app": "In the app", "told": "Number told at the counter, yes in the app" }, "words": "Words", "wordsOf": "Version {version}, {language}", "scope": "Asked for in the app", "reference": "Our reference", "sale": "Sale {number}",
    "consent": { "pending": "Not answered yet", "live": "Given {at}", "declined": "Not given {at}", "withdrawn": "Withdrawn {at}", "forgotten": "Ended when the customer was forgotten, {at}" },
    "forgetting": {
      "title": "Forget {customer}?", "goes": "Goes for good", "stays": "Stays", "number": "The number, also its last digits", "label": "The label", "id": "The customer’s id at {brand}", "link": "What ties the person to the purchases",
      "sales": "Purchases and receipts, without the person: the law on bookkeeping wants them", "record": "That there was a consent, under an id that leads nowhere", "mark": { "one": "A mark that nobody can read the number from. It keeps the number out for {count} month, unless the customer asks to be remembered", "other": "A mark that nobody can read the number from. It keeps the number out for {count} months, unless the customer asks to be remembered" },
      "go": "Forget for good", "done": "The customer is forgotten", "gone": "Gone for good", "kept": "Kept"
    },
    "exported": { "title": "Two files are written", "text": "They hold the whole number, and are for this person alone. Hand them over, then delete them from this computer.", "folder": "Folder", "page": "For reading", "data": "For programs" },
    "joining": { "notNow": "The number kept must be of somebody who is remembered, and no request may be out to the other one.", "title": "Join two records of one person", "text": "The purchases and consents of both become one customer’s. One number is kept, the other one is forgotten.", "search": "The other record: last digits, or the whole number", "kept": "This number is kept", "lost": "This number is forgotten", "swap": "Keep the other number", "again": "Choose another", "go": "Join", "goAgain": "Press again to join", "done": "Joined. {customer} is kept." },
    "lettingIn": { "title": "Wants to be remembered again", "text": "For somebody who had asked not to be remembered, and has changed their mind. Type the whole number. Nothing is sent, and the number is not kept by this: the customer is remembered after a yes in the app.", "go": "Let in again", "was": "The number was kept out, and is not any more. Tick “{tick}” when you charge.", "wasNot": "This number was not kept out. Tick “{tick}” when you charge." }
  },
  "history": {
    "openCustomer": "Open customer",
    "title": "History", "today": "Today", "before": "Day before", "after": "Day after", "sum": "Total", "count": "Sales", "vatOf": "VAT {rate}", "none": "No sale was captured on this day.", "noneToday": "No sale yet today. Every captured sale is listed here, with what happened.",
    "choose": "Choose a sale to see its lines and its story.", "list": "Sales of the day", "more": { "one": "+ {count} more", "other": "+ {count} more" }, "receipt": "Receipt {receipt}", "reference": "Our reference", "psp": "{brand} reference", "customer": "Customer", "way": "Way", "clerk": "Clerk", "story": "What happened", "lines": "Lines", "notKnown": "Not remembered", "captured": "Captured", "refunded": "Refunded", "net": "After refunds", "netOf": "without VAT {amount}", "ordered": "Ordered for {amount}. What was not handed over was not taken.",
    "refundOf": "Refund of {number}", "refundedOf": "{amount} refunded", "unpaid": "Not paid", "noLines": "No lines", "notPaidText": "Nothing was captured for this sale.", "unfinished": "Not finished", "unfinishedText": "See what each of them needs.", "refunds": "Refunds"
  },
  "returning": { "title": "{what} comes back, {amount}", "text": "Choose the purchase it was bought in, and press Refund. The return lines then leave sale {number}.", "cancel": "Back to the sale" },
  "unpaid": { "open": "Being built", "parked": "Parked", "requested": "Waiting for payment", "discarded": "Given up" },
  "refund": {
    "open": "Refund …", "title": "Refund sale {number}", "ways": "What is to be refunded?", "way": { "all": "Everything", "lines": "Goods", "amount": "Amount" }, "ceiling": "Up to {amount} can be refunded, until {when}.", "ceilingOnly": "Up to {amount} can be refunded.", "busy": "A refund is under way. Once it is done, more can be refunded.", "badAmount": "Type the amount, for example 49,00.", "takes": "With this refund the return lines, {amount}, leave sale {number}.",
    "all": "Everything that is left of the sale is paid back to the customer.", "linesHint": "Tick what the customer brings back.", "amountLabel": "How much?", "reason": "Why?", "reasons": { "returned": "Goods brought back", "fault": "Fault in the goods", "wrongPrice": "Wrong price", "paidTwice": "Paid twice", "mistake": "Rung up wrongly" },
    "amount": "Paid back", "left": "Left afterwards", "vat": "Of which VAT {rate}", "go": "Refund {amount}", "goEmpty": "Refund", "needReason": "Choose or type why.", "about": "Refund {amount} of sale {number}", "ordered": "A refund of {amount} is ordered.",
    "state": { "underWay": "Being paid back", "unsure": "Asking {brand} what happened. Do not refund again", "done": "Paid back", "refused": "Refused. Nothing was paid back", "stopped": "Stopped. Nothing was paid back" }, "by": "by {name}", "approvedBy": "approved by {name}", "row": "Refund {number}"
  },
  "approval": {
    "title": "A manager must approve", "who": "Who approves?", "choose": "Choose your name first", "go": "Approve", "nobody": "No manager or owner has a PIN yet. Ask the owner to sign on first.", "kept": "The sale stays as it is until it is approved. Esc cancels."
  },
  "story": {
    "consentWithdrawn": "Consent withdrawn", "customerKeptOut": "The number came from somebody who had asked not to be remembered, and was not kept",
    "ownCodeRequested": "Request to the customer whose code was scanned, {amount}", "ownCodeGone": "The till no longer had the customer’s code. The request was not sent again",
    "receiptPrinted": "Receipt printed", "copyPrinted": "Copy of the receipt printed", "refundReceiptPrinted": "Refund receipt {text} printed", "refundCopyPrinted": "Copy of refund receipt {text} printed",
    "priceChanged": "{text}: price changed to {amount} ({words})", "noteChanged": "{text}: note “{words}”", "noteRemoved": "{text}: note taken off", "saleDiscountChanged": "Discount on the sale taken off", "saleDiscountPercent": "Discount on the whole sale: {percent}", "saleDiscountAmount": "Discount on the whole sale: {amount}", "tipAdded": "Tip, {amount}", "saleReopened": "Emptying undone; the sale is open again",
    "saleOpened": "Sale opened", "lineAdded": "{text} added ({quantity} at {amount})", "quantityChanged": "{text}: quantity changed to {quantity}", "discountChanged": "{text}: discount taken away", "discountPercent": "{text}: discount {percent}", "discountAmount": "{text}: discount {amount}", "lineRemoved": "{text} removed", "lineReturned": "{text} comes back", "lineKept": "{text} is sold after all", "returnsRestored": "The refund had no effect: the return lines are back", "returnsRefunded": "The return lines left the sale for a refund of their purchase", "lineRestored": "{text} put back", "line": "line {line}", "saleParked": "Parked as “{text}”", "saleRecalled": "Taken up again", "saleDiscarded": "Sale emptied",
    "qrRequested": "QR code asked for, {amount}", "pushRequested": "Request to the phone, {amount}", "sharingAsked": "Customer asked to share the number", "requestCreated": "{brand} accepted the request", "requestRefused": "{brand} refused the request ({text})", "outcomeUnknown": "No clear answer. The till went on asking", "tillRestarted": "The till was stopped and took up the thread again",
    "customerApproved": "Customer approved {amount}", "customerDeclined": "Customer said no", "requestExpired": "The request ran out", "takeBackAsked": "Asked to take the request back", "takenBack": "Request taken back", "releaseAsked": "Asked to release the reservation", "released": "Reservation given back, {amount}",
    "reservationLapsed": "{brand} gave the reservation back, {amount}", "captureAsked": "Capture of everything ordered, {amount}", "partCaptureAsked": "Capture of a part ordered, {amount}", "partHandedOver": "Handed over: {text}, {quantity}", "restReleaseAsked": "The rest is given back after that, {amount}", "captureStopped": "The capture was stopped and is not sent again",
    "approvedLate": "Approved after the sale had been given up, {amount}", "attached": "Payment attached to its sale again", "wayChanged": "Way to pay changed", "managerApproved": "Approved by {text}", "refundAsked": "Refund ordered, {amount} ({text})", "partRefunded": "Brought back: {text}, {quantity}", "refundConfirmed": "Paid back, confirmed by {brand}, {amount}", "refundRefused": "{brand} refused the refund ({text})", "refundNumbered": "Refund receipt {text}", "refundStopped": "The refund was stopped and is not sent again",
    "refundNotSent": "Not sent any more: money was paid back elsewhere meanwhile", "captureNotSent": "Not sent any more: money was captured elsewhere meanwhile",
    "captureConfirmed": "Captured, confirmed by {brand}, {amount}", "captureRefused": "{brand} refused the capture ({text})", "customerRemembered": "Number remembered", "customerForgotten": "Customer forgotten", "receiptNumbered": "Receipt {text}", "ledgerAgrees": "{brand}’s record compared: equal", "ledgerDiffers": "{brand}’s record compared: different"
  },
  "notice": {
    "ledgerDiffers": { "title": "{brand}’s record differs from ours for sale {number}", "text": "Compare it with the portal before closing the day. The till changes nothing by itself." },
    "approvedLate": { "title": "Sale {number} was approved after it had been given up: {amount} is reserved", "text": "You find it under Waiting: attach the payment to its sale, or release it." },
    "stillTrying": { "title": "A call to {brand} for sale {number} has been tried many times without a clear answer", "text": "Do not charge again. It goes on being tried by itself." },
    "captureSoon": { "title": "Sale {number} must be captured soon: {amount} is reserved", "text": "Capture or release before the time is over. If not, the money goes back to the customer by itself." },
    "reservationLapsed": { "title": "The reservation of sale {number} has lapsed: {amount} went back to the customer", "text": "Nothing was taken. If the customer got the goods, charge again." },
    "refundRefused": { "title": "{brand} refused the refund of sale {number}: {amount} was not paid back", "text": "Open the sale to see why, and pay the customer back another way if needed." },
    "refundElsewhere": { "title": "{amount} of sale {number} was paid back outside this till", "text": "Look in the portal before you pay the customer back again." },
    "refundNotSent": { "title": "The refund of {amount} for sale {number} was not sent", "text": "Somebody else paid back part of the same sale meanwhile. See what is left, and refund again if the customer is still owed money." },
    "takenElsewhere": { "title": "Sale {number}: {amount} was captured outside this till", "text": "Look in the portal before charging again." },
    "captureNotSent": { "title": "The capture of {amount} for sale {number} was not sent", "text": "Somebody else captured from the same reservation meanwhile. See what is left, and capture again." },
    "diskFull": { "title": "The disk of this computer is full", "text": "There is room for some more sales, and then nothing can be rung up. Free some space now: the till keeps room back again by itself." },
    "region": "Notices", "openSale": "Open sale"
  },
  "settings": {
    "customers": { "title": "Remembered customers", "text": "Numbers that customers agreed to share. A number is kept as long as it is used.", "months": "Months without a visit", "hint": "After that the number is forgotten by itself, when the day ends. Customers read this number of months before they say yes.", "save": "Save" },
    "partsLabel": "Parts of the settings", "parts": {"shop": "Shop", "articles": "Articles"},
    "display": { "title": "Customer display", "text": "What the customer sees on a second screen: the lines, the total, the code, and thanks. Nothing about the staff or other customers. By itself it opens on a second monitor only.", "when": "When it opens", "automatic": "By itself", "onRequest": "On request", "off": "Off", "open": "Open it now", "close": "Close it now", "second": "A second monitor is connected.", "noSecond": "No second monitor is connected. The display opens as a window of its own.",
      "keyboard": "Give it the keyboard" },
    "look": { "title": "Look and sound", "text": "For this till, and for the customer display beside it.", "theme": "Colours", "system": "As the system", "light": "Light", "dark": "Dark", "contrast": "High contrast",
      "sounds": "Sounds", "soundsText": "Short and quiet, one at a time. They say nothing that is not on the screen as well.", "listen": "Listen to a sound", "scanned": "Scanned", "unknown": "Unknown code", "approved": "Approved", "captured": "Captured", "attention": "Needs attention" },
    "title": "Settings", "ownerOnly": "Only the owner can change these settings. You can look at them.", "saved": "Saved", "shop": "Shop", "shopText": "This appears on receipts and in what {brand} shows the customer.",
    "name": "Name of the shop", "address": "Street address", "town": "Postcode and town", "organisationNumber": "Organisation number", "isVatRegistered": "Registered for VAT", "country": "Country", "language": "Language", "referencePrefix": "Reference prefix", "referencePrefixHint": "2 to 8 letters or digits",
    "organisationNumberHints": { "NO": "Nine digits", "DK": "Eight digits", "FI": "Like 1234567-8" },
    "countries": { "NO": "Norway", "DK": "Denmark", "FI": "Finland" }, "saveShop": "Save shop",
    "connect": "Connect to {brand}", "connectText": "The four keys are in the {brand} portal, under developer. They go one way only: once saved, nobody can read them here.",
    "keysFor": "Keys for", "clientId": "Client id", "clientSecret": "Client secret", "subscriptionKey": "Subscription key", "merchantSerialNumber": "Merchant serial number", "saveKeys": "Save keys", "keysSet": "Keys stored", "keysNotSet": "No keys stored yet", "keyStored": "Stored. Type a new one to replace it",
    "check": "Check the connection", "checking": "Checking …", "keyPlace": "Where keys are kept", "keyPlaces": { "keychain": "In the password store of this computer", "practiceFile": "In a file of the practice folder, only for this user" },
    "ownQr": "{brand} has approved our own QR design", "ownQrText": "Off: the customer sees {brand}’s own picture. On: the till draws the code itself, sharper and faster.",
    "missing": "A live sale still needs: {list}.", "missingFields": { "name": "name", "address": "address", "town": "town", "organisationNumber": "organisation number", "keys": "keys" },
    "mode": "Which till is this?", "modeText": "Changing starts the program again. Each mode has a register of its own; nothing moves between them.", "modes": { "practice": "Practice", "test": "Test", "production": "Live" },
    "modeTexts": { "practice": "A pretend {brand} on this computer. Nothing leaves it.", "test": "{brand}’s test environment, with test users and no real money.", "production": "Real customers and real money." },
    "use": { "practice": "Change to practice", "test": "Change to test", "production": "Go live" }, "useAgain": "Press again: the program restarts", "now": "in use now", "register": "Kvitt is not a declared cash-register system (kassasystem) in Norway. Where the law asks for one, this till does not replace it.",
    "about": "About", "version": "Version", "folder": "Folder of the register"
  },
  "check": {
    "what": { "network": "Network", "keys": "Keys", "unit": "Sales unit", "other": "{what}" },
    "network": { "works": "{brand} can be reached.", "fails": "{brand} cannot be reached. Check the network cable or the Wi-Fi.", "notTried": "Not tried yet." },
    "keys": { "works": "The keys are accepted.", "fails": "The keys are not accepted. Copy all four again from the portal.", "notTried": "Not tried, because the step before failed." },
    "unit": { "works": "The sales unit answers and may take payments.", "fails": "The sales unit does not answer to these keys. Check the merchant serial number.", "notTried": "Not tried, because the step before failed." },
    "other": { "works": "Works.", "fails": "Does not work.", "notTried": "Not tried, because the step before failed." },
    "code": "code {code}"
  },
  "alert": {
    "addArticle": "Add the article", "openAmount": "Type an amount instead"
  },
  "arrange": {
    "start": "Arrange the favourites", "done": "Done", "tile": "tile that can be moved",
    "hint": "Drag an article to where it shall stand. By keyboard: Space picks up, the arrows move, Space drops, Esc undoes.",
    "up": "{name} picked up, place {place} of {count}.", "moved": "{name}, place {place} of {count}.", "down": "{name} now stands at place {place} of {count}.", "back": "{name} is back at place {place} of {count}."
  },
  "articles": {
    "title": "Articles", "search": "Search the articles", "searchHint": "Name, number or barcode …", "add": "New article", "import": "Bring in a file", "alsoOut": "Show articles taken out of sale too",
    "count": {"one": "{count} article", "other": "{count} articles"}, "none": "No articles yet. Add the first, or bring them in from a file.", "foundNone": "No article is called “{query}”, or has it as its number or barcode.", "page": "Page {page} of {pages}", "before": "Page before", "after": "Next page",
    "heads": {"number": "Number", "name": "Name", "category": "Category", "vat": "VAT", "price": "Price"}, "managersOnly": "A manager or the owner keeps the articles."
  },
  "article": {
    "titleNew": "New article", "titleChange": "Change article", "name": "Name", "price": "Price ({currency})", "unit": "Sold by", "units": {"piece": "piece", "kilogram": "kg", "litre": "litre"}, "vat": "VAT", "age": "Age limit", "ageNone": "None", "ageFrom": "{age} years",
    "category": "Category", "categoryNew": "New category …", "newCategory": "Name of the new category", "number": "Article number", "barcode": "Barcode", "barcodeHint": "Type or scan", "favourite": "Favourite", "forSale": "For sale", "outOfSale": "Out of sale",
    "save": "Save the article", "saveToSale": "Save and add to the sale", "saved": "{name} is saved.", "about": "{name} at {price} is stored as an article", "noteBack": "The article with this code was taken out of sale. Save, and it is back.", "noteClerk": "A manager approves with a PIN when you save."
  },
  "changes": {
    "title": "Changes", "open": "Changes", "added": "New article", "broughtIn": "From a file", "older": "Show older",
    "none": "Nothing has been written down yet.", "noneBefore": "What was before is not written down.", "to": "to", "nothing": "none", "yes": "Yes", "no": "No"
  },
  "import": {
    "exampleFile": "Number;Barcode;Name;Price;VAT;Category;Unit;Favourite;Age limit\n101;;Cappuccino;49,00;15;Coffee;pcs;yes;\n401;2000000004013;Apple juice;39,00;15;Cold drinks;pcs;no;\n404;2000000004044;Cider 0,33 l;89,00;25;Cold drinks;pcs;no;18\n502;;Brown cheese;189,00;15;Food;kg;no;",
    "title": "Bring articles in from a file", "text": "The list is shown first. Nothing is stored until you say yes, and then all of it or nothing. Articles are known by their number, else by their barcode.", "file": "CSV file from a spreadsheet or another till", "choose": "Choose a file", "nothingChosen": "No file chosen yet",
    "exampleTitle": "What the file looks like", "exampleText": "Name and price must be there; new articles also need VAT and category. Semicolons or commas between the columns. A column that is not there changes nothing.", "example": "Example of the file", "copy": "Copy the example", "copied": "Copied",
    "counts": {"new": "New", "changed": "Changed", "unchanged": "Unchanged", "wrong": "Wrong"}, "newCategories": "New categories: {list}.", "passedOver": "Columns that are not used: {list}.", "row": "Row {row}, {column}:", "isNew": "New", "isChanged": "Changed", "priceChange": "{before} → {after}", "more": "Only the first ones are shown here.", "mend": "Mend this in the file, and choose it again.",
    "columns": {"number": "article number", "barcode": "barcode", "name": "name", "price": "price", "vatBasisPoints": "VAT", "category": "category", "unit": "unit", "isFavourite": "favourite", "minimumAge": "age limit"},
    "go": "Store all of it", "goWrong": "Cannot be stored until the mistakes are mended", "goNothing": "Nothing to store", "done": "{added} articles added, {changed} changed."
  },
  "keys": {
    "park": "Park the sale, or take up a parked one", "refundOpen": "In History: refund the opened sale", "empty": "Empty the sale",
    "changes": "In the form of an article: what was changed", "receipt": "In History: the receipt of the sale",
    "customers": "Remembered customers",
    "scanOwn": "Once you charge, a scan is the customer’s own code.",
    "print": "Once captured: print",
    "addArticle": "Add the article with the unknown code",
    "display": "Customer display on or off",
    "keyboard": "Keyboard to the customer display; Esc gives it back",
    "price": "Change the line’s price", "note": "A note on the line", "tip": "Typed digits become a tip", "total": "How the total is made up",
    "title": "Keys", "everywhere": "Everywhere", "building": "Building the sale", "charging": "Charging", "paying": "While the customer pays",
    "search": "Search", "charge": "Add the open amount, or charge", "addLine": "Add the open amount", "quantity": "Typed digits become the quantity", "quantityEdit": "Change the quantity", "discount": "Discount on the line", "choose": "Choose a line", "return": "Chosen line comes back, or is sold after all", "remove": "Remove the line", "undo": "Undo removing",
    "remember": "The customer agrees to be remembered",
    "recent": "The last five sales", "approved": "Open the newest approved", "known": "Charge a known customer", "back": "One step back", "takeBack": "Take the request back", "next": "Serve next customer", "capture": "What the large button says", "parts": "Choose goods; space ticks them", "partQuantity": "Less or more of the goods", "changeWay": "Send to phone instead", "ways": "Choose how to pay", "withoutSharing": "Pay without sharing", "showQr": "Show QR", "help": "This list", "fullScreen": "Full screen on or off", "scan": "Just scan: it works from anywhere", "tabs": "Sale, Waiting, Customers, History, Settings"
  },
  "error": {
    "badMonths": { "title": "Not a number of months", "happened": "It is a whole number from 1 to {limit}. Nothing was changed.", "now": "Type it again." },
    "exportFailed": { "title": "The files could not be written", "happened": "The disk may be full, or the folder may not be written to. No file is left half-written.", "now": "Free some space, then press Export again." },
    "optedOut": { "title": "Not to be remembered", "happened": "This customer has asked not to be remembered. Nothing was sent.", "now": "Untick, or let them in again under Customers if they have changed their mind." },
    "articleScanned": { "title": "That is an article", "happened": "You scanned {text}, which is an article. Nothing was sent.", "now": "Scan the code in the customer’s app." },
    "notAnOwnCode": { "title": "That is not a code from the app", "happened": "What was scanned is not a customer’s own code. Nothing was sent.", "now": "Ask the customer to open the code in {brand} and scan it again, or show a QR code." },
    "ownCodeTooEarly": { "title": "That looks like a customer’s own code", "happened": "It is not an article. Nothing was added, and nothing was sent.", "now": "Press Charge first, then scan it again." },
    "badPrice": { "title": "Not a price", "happened": "The price was not understood.", "now": "Write it like 49,50." },
    "numberTaken": { "title": "The article number is taken", "happened": "“{text}” has this number.", "now": "Choose another number." },
    "barcodeTaken": { "title": "The barcode is taken", "happened": "“{text}” has this barcode.", "now": "Check the code, or change the other article." },
    "badVatRate": { "title": "Not a VAT rate", "happened": "This country has no such rate.", "now": "Use one of these, in percent: {text}." },
    "badUnit": { "title": "Not a unit", "happened": "The unit was not understood.", "now": "Write pcs, kg or l." },
    "badAge": { "title": "Not an age limit", "happened": "An age limit is a whole number from 1 to 100.", "now": "Write for example 18, or leave it empty." },
    "badYesNo": { "title": "Neither yes nor no", "happened": "The answer was not understood.", "now": "Write yes or no." },
    "missingColumn": { "title": "A column is missing", "happened": "The first line of the file must name the columns, at least Name and Price. Nothing was stored.", "now": "Look at the example, and choose the file again." },
    "twiceInFile": { "title": "The article is there twice", "happened": "It also stands in row {text}.", "now": "Take one of the rows away." },
    "fileEmpty": { "title": "No articles in the file", "happened": "The file is empty, or is not a CSV file. Nothing was stored.", "now": "Save the list as CSV, and choose the file again." },
    "fileTooLarge": { "title": "The file is too large", "happened": "It may have {limit} MB. Nothing was stored.", "now": "Split the list into several files." },
    "importOutdated": { "title": "The articles have changed meanwhile", "happened": "The list no longer comes to what you saw. Nothing was stored.", "now": "Choose the file again, and look once more." },
    "incident": "Number for support: {incident}",
    "signedOff": { "title": "Nobody is signed on", "happened": "Nothing was changed.", "now": "Sign on and try again." },
    "wrongPin": { "title": "Wrong PIN", "happened": "That is not the PIN.", "now": "Try again." },
    "pinLocked": { "title": "Too many wrong PINs", "happened": "This name is locked for a while.", "now": "Wait {limit} seconds, or choose another name." },
    "needsManager": { "title": "A manager must do this", "happened": "Your role does not include it. Nothing was changed.", "now": "Ask a manager for help." },
    "needsOwner": { "title": "Only the owner may do this", "happened": "Your role does not include it. Nothing was changed.", "now": "Ask the owner to sign on." },
    "gone": { "title": "That is no longer there", "happened": "It has been changed or finished in the meantime. No money moved by this.", "now": "Look at what the screen shows now." },
    "orderLocked": { "title": "The order is locked", "happened": "A request for payment is out, so the lines cannot change. No money moved.", "now": "Take the request back first." },
    "emptySale": { "title": "The sale is empty", "happened": "There is nothing to charge.", "now": "Add a line first." },
    "amountTooSmall": { "title": "The total is too small", "happened": "The least that can be charged is {limit}. Nothing was charged.", "now": "Add something to the sale." },
    "amountTooLarge": { "title": "The total is too large", "happened": "The most that can be charged at once is {limit}. Nothing was charged.", "now": "Split it into two sales." },
    "returnsExceedSale": { "title": "More comes back than is bought", "happened": "That is a refund, not a sale. Nothing was charged.", "now": "Press Find the purchase, and refund the sale the goods were bought in. What is bought now stays on this sale." },
    "badAmount": { "title": "That is not an amount", "happened": "The amount could not be understood.", "now": "Type digits only, for example 4900 for 49,00." },
    "badQuantity": { "title": "That is not a quantity", "happened": "A quantity is above zero and has at most three decimals.", "now": "Type it again." },
    "badDiscount": { "title": "That discount does not fit", "happened": "A discount cannot be below zero or more than the line costs.", "now": "Type a smaller one." },
    "discountTooLarge": { "title": "That is more than you may give", "happened": "You may give up to {limit} percent.", "now": "Give less, or let a manager approve." },
    "badPhoneNumber": { "title": "That is not a mobile number", "happened": "Nothing was sent.", "now": "Check the digits with the customer." },
    "tooLong": { "title": "That is too long", "happened": "At most {limit} characters fit.", "now": "Make it shorter." },
    "tooManyLines": { "title": "The sale is full", "happened": "No more lines fit on one sale.", "now": "Charge this one and start another." },
    "required": { "title": "Something is missing", "happened": "This must be filled in.", "now": "Type it and save again." },
    "currencyFixed": { "title": "This register keeps its currency", "happened": "It has sold, or a sale is open. Nothing was changed.", "now": "A shop in another country needs a register of its own." },
    "badOrganisationNumber": { "title": "Organisation number is not valid", "happened": "No such number can exist in the country chosen.", "now": "Check the digits." },
    "badPrefix": { "title": "The prefix does not fit", "happened": "It must be 2 to 8 letters or digits.", "now": "Type it again." },
    "badKeys": { "title": "The keys do not look right", "happened": "This is not the form {brand} gives keys out in. Nothing was saved.", "now": "Copy them again from the portal." },
    "unknownBarcode": { "title": "No article has this code", "happened": "Nothing was added for {text}.", "now": "Search for the article, or type an open amount." },
    "alreadyRequested": { "title": "The request is already out", "happened": "Nothing was sent twice.", "now": "Wait for the customer, or take the request back." },
    "notNow": { "title": "That cannot be done right now", "happened": "The payment has moved on. No money moved by this press.", "now": "Look at what the screen shows now." },
    "nothingHandedOver": { "title": "Nothing is ticked", "happened": "Then there is nothing to capture. No money moved.", "now": "Tick what the customer gets, or release everything." },
    "partNotAllowed": { "title": "Everything must be captured at once here", "happened": "The agreement with {brand} does not let the shop capture a part. No money moved.", "now": "Capture everything and refund what the customer did not get, or release everything." },
    "saleChanged": { "title": "The sale has changed since the customer approved", "happened": "The customer approved {limit}, but the sale now comes to something else. No money moved.", "now": "Release the reservation, and then charge again." },
    "otherRequestOut": { "title": "Another request for this sale is out", "happened": "A sale can have only one request at a time. No money moved.", "now": "Take the other request back first. You find it under Waiting." },
    "refundedMeanwhile": { "title": "More has been paid back meanwhile", "happened": "This refund was not ordered.", "now": "Look at the amount again, and press once more if the customer is still owed money." },
    "nothingToRefund": { "title": "There is nothing left to refund", "happened": "Everything has been paid back, or is on its way back. Nothing more moved.", "now": "Look at the refunds of the sale." },
    "refundTooLarge": { "title": "That is more than is left", "happened": "At most {limit} can be refunded. Nothing was paid back.", "now": "Refund less." },
    "refundPeriodOver": { "title": "The time for refunding is over", "happened": "{brand} does not refund payments that old. Nothing was paid back.", "now": "Pay the customer back another way." },
    "receiptPrinted": { "title": "The receipt was printed before", "happened": "Nothing was printed now.", "now": "If it never came out of the printer, print the copy." },
    "copyPrinted": { "title": "The receipt and its copy were printed", "happened": "Only one copy is allowed. Nothing was printed now.", "now": "Show the receipt on the screen instead." },
    "shopIncomplete": { "title": "The shop is not set up yet", "happened": "A live sale needs shop details and keys. Nothing was charged.", "now": "Fill in what is missing under Settings." },
    "keychainMissing": { "title": "No password store", "happened": "This computer has no unlocked password store, so the {brand} keys cannot be read. No money moved.", "now": "Install or start the password store of the system, then start the till again." },
    "keychainLocked": { "title": "The password store is locked", "happened": "The {brand} keys cannot be read. No money moved.", "now": "Unlock the password store of this computer, then try again." },
    "keychainRefused": { "title": "The password store said no", "happened": "The {brand} keys could not be read or saved. No money moved.", "now": "Allow Kvitt in the password store, then try again." },
    "databaseNewer": { "title": "The register is from a newer version", "happened": "A newer Kvitt has used this register. Nothing was changed.", "now": "Install that version." },
    "databaseFailed": { "title": "The register cannot be written", "happened": "The disk may be full, or another program holds the file. Nothing new was sent.", "now": "Free some space or close the other program, then try again. Note any payment under way." },
    "internal": { "title": "Something went wrong inside the till", "happened": "This is a fault of ours. What had been saved is safe.", "now": "Look at Waiting before charging again, and tell support the number." }
  }
};
