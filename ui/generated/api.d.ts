// The border to the page: shapes and commands. Generated from the Rust types; do not edit.

/** Something that may be pressed now. Decided in Rust; the page only draws and forwards. */
export type Action = "editLines" | "undoRemove" | "undoDiscard" | "park" | "discard" | "charge" | "refundReturns" | "takeBack" | "serveNext" | "capture" | "capturePart" | "stopCapture" | "release" | "attach" | "changeWay" | "wrongPerson" | "showQr" | "payWithoutSharing" | "nextSale" | "tryNow";

/** Arguments of [`add_article`]. */
export type AddArticle = { articleId: string, approval: Approval | null, };

/** Arguments of [`add_open_amount`]. */
export type AddOpenAmount = { digits: string, vatBasisPoints: number, approval: Approval | null, };

/** Arguments of [`add_tip`]. */
export type AddTip = { digits: string, };

/** A manager and the PIN, typed on the spot. Does not print. */
export type Approval = {
  /** Row id of the manager. */
  clerkId: string,
  /** The PIN. */
  pin: string,
};

/** Arguments of [`approve_own_qr`]. */
export type ApproveOwnQr = { isApproved: boolean, };

/** Arguments of [`arrange_favourites`]. */
export type ArrangeFavourites = { articleIds: Array<string>, };

/** Whose form: an article's, or that of a new one, perhaps with a code. */
export type ArticleAsked = {
  /** Row id; nothing for a new one. */
  articleId: string | null,
  /** What was scanned and is not known. */
  barcode: string | null,
};

/** One change of an article. */
export type ArticleChange = {
  /** Row id. */
  id: string,
  /** When. */
  at: string,
  /** Who. */
  by: string | null,
  /** The manager who approved it on the spot. */
  approvedBy: string | null,
  /** What was done. */
  event: ArticleEvent,
  /** It came with a file. */
  isBroughtIn: boolean,
  /** What differs; of a new article everything. */
  fields: Array<FieldChange>,
};

/** What became of an article, newest first. */
export type ArticleChanges = {
  /** Row id of the article. */
  articleId: string,
  /** What it is called now. */
  name: string,
  /** The changes. */
  changes: Array<ArticleChange>,
  /** Which change older ones are asked for with, if there are any. */
  older: string | null,
};

/** What was done with an article. */
export type ArticleEvent = "added" | "changed";

/** What stands in the fields of the form, both ways. */
export type ArticleFields = {
  /** Its name. */
  name: string,
  /** Article number for people. */
  number: string,
  /** What is scanned; empty for none. */
  barcode: string,
  /** Price of one unit as typed, VAT included. */
  price: string,
  /** VAT rate in hundredths of a percent. */
  vatBasisPoints: number,
  /** Row id of a category; empty for a new one. */
  categoryId: string,
  /** Name of a new category. */
  newCategory: string,
  /** What the price is for. */
  unit: QuantityUnit,
  /** Stands on the favourites. */
  isFavourite: boolean,
  /** Nobody younger may buy it. */
  minimumAge: number | null,
  /** It can be sold. */
  isForSale: boolean,
};

/** The form of an article, filled in as far as is known. */
export type ArticleForm = {
  /** Row id; nothing for a new one. */
  articleId: string | null,
  /** What stands in the fields. */
  fields: ArticleFields,
  /** Categories to choose from. */
  categories: Array<CategoryView>,
  /** Rates to choose from, usual one first. */
  vatGroups: Array<VatGroupView>,
  /** Ages to choose from. */
  ages: Array<number>,
  /** ISO 4217 code of prices. */
  currency: string,
  /** What became of it may be looked at. */
  showsChanges: boolean,
};

/** A page of the list. */
export type ArticlePage = {
  /** By name. */
  rows: Array<ArticleRow>,
  /** Articles on all pages. */
  count: number,
  /** Which page this is, from 1. */
  page: number,
  /** How many there are, at least 1. */
  pages: number,
};

/** One of the list. */
export type ArticleRow = {
  /** Row id. */
  id: string,
  /** Article number for people. */
  number: string,
  /** What is scanned. */
  barcode: string | null,
  /** Its name. */
  name: string,
  /** Where it stands. */
  category: string,
  /** Price of one unit, VAT included. */
  price: MoneyView,
  /** What the price is for. */
  unit: QuantityUnit,
  /** VAT rate in hundredths of a percent. */
  vatBasisPoints: number,
  /** Stands on the favourites. */
  isFavourite: boolean,
  /** Nobody younger may buy it. */
  minimumAge: number | null,
  /** It can be sold. */
  isForSale: boolean,
};

/** Something for sale. */
export type ArticleView = {
  /** Row id. */
  id: string,
  /** Article number for people. */
  number: string,
  /** Its name. */
  name: string,
  /** Category it stands in. */
  categoryId: string,
  /** Price of one unit, VAT included. */
  price: MoneyView,
  /** What the price is for. */
  unit: QuantityUnit,
  /** Stands on the favourites. */
  isFavourite: boolean,
  /** VAT rate in hundredths of a percent. */
  vatBasisPoints: number,
  /** Nobody younger may buy it. */
  minimumAge: number | null,
};

/** Which page of the list. */
export type ArticlesWanted = {
  /** Words to find. */
  query: string,
  /** From 1. */
  page: number,
  /** Those taken out of sale too. */
  alsoOutOfSale: boolean,
};

/** Arguments of [`capture`]. */
export type CapturePayment = { paymentId: string, capturedBefore: string, };

/** Where the caret goes. */
export type CaretTo = "start" | "end" | "back" | "on";

/** Articles, loaded once and after changes. */
export type CatalogueView = {
  /** In the order of the tabs. */
  categories: Array<CategoryView>,
  /** Favourites in the owner's order first, then the first of each category by name; a search finds every one. */
  articles: Array<ArticleView>,
  /** Ids of the categories that have more for sale than stands in `articles`. */
  cutCategories: Array<string>,
  /** For the open amount, usual one first. */
  vatGroups: Array<VatGroupView>,
};

/** A group of articles. */
export type CategoryView = {
  /** Row id. */
  id: string,
  /** Its name. */
  name: string,
  /** Index into the palette of the tiles, 0 to 5. */
  colour: number,
};

/** Arguments of [`change_passphrase`]. */
export type ChangePassphrase = { current: string, passphrase: string, again: string, };

/** Whose changes. */
export type ChangesWanted = {
  /** Row id of the article. */
  articleId: string,
  /** Those before this one; the newest, if none. */
  before: string | null,
};

/** One thing that was checked. */
export type CheckItem = {
  /** What: `network`, `keys`, `unit`. */
  what: string,
  /** How it went. */
  result: CheckResult,
  /** HTTP status or provider code, for support. */
  providerCode: number | null,
};

/** How a check went. */
export type CheckResult = "works" | "fails" | "notTried";

/** Arguments of [`choose_display`]. */
export type ChooseDisplay = { choice: DisplayChoice, };

/** Arguments of [`choose_passphrase_file`]. */
export type ChoosePassphraseFile = { passphrase: string, again: string, };

/** Arguments of [`choose_scanner`]. */
export type ChooseScanner = { scanner: ScannerSpeed, };

/** Arguments of [`choose_theme`]. */
export type ChooseTheme = { theme: Theme, };

/** Arguments of [`charge_customer`]. */
export type ChosenCustomer = { customerId: string, };

/** Arguments of commands about one payment. */
export type ChosenPayment = { paymentId: string, };

/** Arguments of commands about one sale. */
export type ChosenSale = { saleId: string, };

/** A person who may sign on. */
export type ClerkView = {
  /** Row id. */
  id: string,
  /** Name shown and printed. */
  name: string,
  /** What the person may do. */
  role: RoleView,
  /** A PIN was chosen; without one, the first PIN typed becomes theirs. */
  hasPin: boolean,
};

/** Which sentence helps the clerk now. The page may change wording with elapsed time, never the meaning. */
export type Coach = "sending" | "scanCode" | "openPush" | "pushSlow" | "codeHalfTime" | "pushHalfTime" | "timeIsUp" | "takingBack" | "notSentYet" | "asking" | "approved" | "capturing" | "captured" | "releasing" | "partCaptured" | "notCaptured" | "captureAgain" | "refunding" | "changingWay";

/** Every reason a person can be given. Each has a sentence in every language: what happened, whether money moved, what to do now. */
export type Code = "signedOff" | "wrongPin" | "pinLocked" | "needsManager" | "needsOwner" | "gone" | "orderLocked" | "emptySale" | "amountTooSmall" | "amountTooLarge" | "returnsExceedSale" | "badAmount" | "badQuantity" | "badDiscount" | "discountTooLarge" | "badPhoneNumber" | "optedOut" | "exportFailed" | "badMonths" | "digitsInLabel" | "numberInLabel" | "articleScanned" | "notAnOwnCode" | "ownCodeTooEarly" | "nothingToPaste" | "tooLong" | "tooManyLines" | "required" | "currencyFixed" | "badOrganisationNumber" | "badPrefix" | "badKeys" | "unknownBarcode" | "unknownNotRepeated" | "badPrice" | "nameTaken" | "lastOwner" | "notYourself" | "numberTaken" | "barcodeTaken" | "badVatRate" | "badUnit" | "badAge" | "badYesNo" | "missingColumn" | "twiceInFile" | "fileEmpty" | "fileTooLarge" | "importOutdated" | "alreadyRequested" | "notNow" | "nothingHandedOver" | "partNotAllowed" | "saleChanged" | "otherRequestOut" | "refundedMeanwhile" | "nothingToRefund" | "refundTooLarge" | "refundPeriodOver" | "receiptPrinted" | "copyPrinted" | "registerMoved" | "paymentsOpen" | "passphraseShort" | "passphrasesDiffer" | "passphraseWrong" | "moveNotWritten" | "moveFileMissing" | "moveFileDamaged" | "moveFileNewer" | "registerInUse" | "takeOverFailed" | "shopIncomplete" | "keychainMissing" | "keychainGone" | "keychainLocked" | "keychainRefused" | "passphraseNeeded" | "passphraseFileDamaged" | "passphraseFileClosed" | "databaseNewer" | "databaseFailed" | "internal";

/** Arguments of [`import_articles`]. */
export type ConfirmedFile = {
  /** The file, one character for each byte. */
  file: string,
  /** What the preview said of it. */
  mark: string,
};

/** Whether the provider can be reached, judged by the last calls. */
export type Connection = "online" | "offline" | "troubled" | "notConnected";

/** Result of "check the connection", item by item. */
export type ConnectionCheck = {
  /** In the order they were tried. */
  items: Array<CheckItem>,
};

/** Keys typed by the owner; goes one way only. */
export type ConnectionSettings = {
  /** Test or production. */
  environment: Environment,
  /** `client_id`. */
  clientId: string,
  /** `client_secret`. */
  clientSecret: string,
  /** `Ocp-Apim-Subscription-Key`. */
  subscriptionKey: string,
  /** Merchant serial number. */
  merchantSerialNumber: string,
};

/** One consent of a customer, as the ledger has it. */
export type ConsentRecord = {
  /** When the customer was asked (RFC 3339). */
  at: string,
  /** How it was given. */
  source: ConsentSource,
  /** Scope asked for in the app. */
  scope: string,
  /** The words shown to the customer; nothing for consents older than the record of words. */
  text: string | null,
  /** Their version. */
  textVersion: number,
  /** Their language. */
  language: string,
  /** Who asked. */
  clerkName: string,
  /** Sale it was asked with. */
  saleNumber: string,
  /** Our reference of the payment. */
  reference: string,
  /** Where it stands. */
  standing: ConsentStanding,
  /** When it was given (RFC 3339). */
  givenAt: string | null,
  /** When it was given, taken back or ended (RFC 3339). */
  changedAt: string | null,
};

/** How a consent was given. */
export type ConsentSource = "app" | "told";

/** Where a consent stands. */
export type ConsentStanding = "pending" | "live" | "declined" | "noNumberKept" | "withdrawn" | "forgotten";

/** What may be done with a customer. */
export type CustomerAction = "label" | "withdraw" | "forget" | "export" | "join";

/** One customer opened. */
export type CustomerDetail = {
  /** Head of it. */
  row: CustomerRow,
  /** Consents, newest first. */
  consents: Array<ConsentRecord>,
  /** Purchases, newest first; at most fifty. */
  purchases: Array<HistoryRow>,
  /** When the number is forgotten by itself if the customer does not come again (RFC 3339). */
  forgottenAt: string | null,
  /** The last two requests did not get through: a code is offered first. */
  prefersCode: boolean,
  /** A request to this customer is out: not forgotten meanwhile. */
  hasRequestOut: boolean,
  /** The number was kept for somebody else before, who was forgotten when it came. Nothing of theirs is shown. */
  wasAnothers: boolean,
  /** When files were last written for the customer (RFC 3339): forgetting does not reach them. */
  exportedAt: string | null,
  /** Names of parked sales stand in the journal, as older programs wrote them: forgetting does not reach them. */
  hasParkedNames: boolean,
  /** Whoever is forgotten is not remembered again without asking for so many months. */
  keptOutMonths: number,
  /** What the person signed on may do. */
  allowed: Array<CustomerAction>,
  /** What only a manager may do. */
  needsManager: Array<CustomerAction>,
};

/** A known customer found by digits. */
export type CustomerMatch = {
  /** Row id. */
  id: string,
  /** Last four digits. */
  lastDigits: string,
  /** When the customer last paid here (RFC 3339). */
  lastVisit: string | null,
  /** How often. */
  visits: number,
  /** Usual size of a purchase, to tell two people apart. */
  usual: MoneyView | null,
  /** A request to this customer is out already, for another sale. */
  hasRequestOut: boolean,
  /** What a clerk wrote, to know the person by. */
  label: string | null,
  /** The last two requests did not get through: a code is offered first. */
  prefersCode: boolean,
};

/** Answer of the search for known customers. */
export type CustomerMatches = {
  /** At most five, first those whose number ends with all that was typed. */
  matches: Array<CustomerMatch>,
  /** There are more: ask for another digit. */
  hasMore: boolean,
  /** Some of these are found only if the digits typed last are read before the others. */
  isTypedOn: boolean,
  /** The only one there is, if nobody else can have been meant: Enter asks. Others must be chosen. */
  only: string | null,
  /** How many digits the search needs before it looks (4). */
  digitsNeeded: number,
};

/** One remembered customer. */
export type CustomerRow = {
  /** Row id. */
  id: string,
  /** Last four digits. */
  lastDigits: string,
  /** What a clerk wrote, to know the person by. */
  label: string | null,
  /** When the customer last paid here (RFC 3339). */
  lastVisit: string | null,
  /** How often. */
  visits: number,
  /** Usual size of a purchase. */
  usual: MoneyView | null,
  /** Since when the number is kept (RFC 3339). */
  rememberedSince: string | null,
  /** Version of the words the customer agreed to last. */
  textVersion: number | null,
  /** Whether requests may be sent. */
  standing: ConsentStanding,
};

/** Arguments of [`customers`]. */
export type CustomersOf = { field: HeldField, edit: HeldEdit | null, offset: number, };

/** A page of remembered customers. */
export type CustomersView = {
  /** Latest visit first. */
  rows: Array<CustomerRow>,
  /** Customers on all pages. */
  total: number,
  /** There are more after these. */
  hasMore: boolean,
  /** Some of these are found only if the digits typed last are read before the others. */
  isTypedOn: boolean,
  /** The only one found by digits, if nobody else can have been meant: Enter opens it. */
  only: string | null,
  /** Digits typed that are too few to look for: this many are needed. Nothing, if enough were typed or none. */
  digitsNeeded: number | null,
  /** A number that was not used for so many months is forgotten by itself. */
  unusedMonths: number,
  /** When customers were last forgotten by themselves (RFC 3339), and how many that day. */
  lastSwept: SweptView | null,
  /** The person signed on may forget, export and join. */
  mayKeep: boolean,
};

/** Arguments of [`sale_detail`]. */
export type DetailOf = { saleId: string, };

/** Values for the sentence of a code. */
export type Details = {
  /** A bound, as decimal text or count. */
  limit?: string,
  /** ISO 4217 code when the bound is an amount. */
  currency?: string,
  /** What was typed or scanned, when it is not personal. */
  text?: string,
};

/** Where the file lies. */
export type DiagnosticsSaved = {
  /** The folder. */
  folder: string,
  /** Name of the file. */
  file: string,
};

/** How a discount was typed. */
export type DiscountKind = "percent" | "amount" | "none";

/** A discount on a line, or on a whole sale. */
export type DiscountView = {
  /** Percent as decimal text (`12.5`) when it was given as a percentage. */
  percent: string | null,
  /** What it takes off, negative. */
  amount: MoneyView,
};

/** Arguments of [`dismiss_notice`]. */
export type DismissNotice = { noticeId: string, };

/** When the customer display opens. */
export type DisplayChoice = "automatic" | "onRequest" | "off";

/** Arguments of [`report_display_fault`]. */
export type DisplayFault = { message: string, };

/** What is said besides, when the customer has been at it for a while. */
export type DisplayHint = "codeNotScanned" | "lookUnderPayments" | "askForCode";

/** One line, as the customer reads it. */
export type DisplayLine = {
  /** What is sold. */
  name: string,
  /** Decimal text without trailing zeros, for example `0.35`. */
  quantity: string,
  /** What the quantity counts. */
  unit: QuantityUnit,
  /** Discount on this line, if any. */
  discount: DiscountView | null,
  /** What the customer pays for the line; negative when goods come back. */
  total: MoneyView,
  /** Goods coming back. */
  isReturn: boolean,
};

/** A code to scan, without the text in it. */
export type DisplayQr = {
  /** Our own drawing as SVG text, black on white with quiet zone. Parse it, never insert it as HTML. */
  svg: string | null,
  /** The provider's picture, checked and re-encoded, as a `data:image/png` address. */
  png: string | null,
};

/** Which picture the customer sees. */
export type DisplayStage = "welcome" | "building" | "moment" | "scan" | "phone" | "checking" | "approved" | "thanks" | "notPaid";

/** The customer display as the till's page shows it. */
export type DisplayState = {
  /** When it opens. */
  choice: DisplayChoice,
  /** It is open now. */
  isOpen: boolean,
  /** The computer has a second monitor. */
  hasSecondMonitor: boolean,
};

/** Everything the customer display draws. */
export type DisplayView = {
  /** Rises with every change; the display drops a view older than the one it has. */
  revision: number,
  /** When this view was made (RFC 3339), so that the clock starts from the till's time. */
  now: string,
  /** Name of the shop; empty until told. */
  shopName: string,
  /** Whether real money moves. */
  environment: Environment,
  /** What the customer reads: the language chosen on the display, else the shop's. */
  language: string,
  /** ISO 3166 country of the shop, for writing numbers. */
  country: string,
  /** What the customers' app is called here and now: Vipps or MobilePay. */
  brand: string,
  /** Which picture. */
  stage: DisplayStage,
  /** What is bought, in the order it was added; empty when nothing of a sale is shown. */
  lines: Array<DisplayLine>,
  /** What the customer pays, or has paid once it is thanks. */
  amount: MoneyView | null,
  /** The code, while there is something to scan. */
  qr: DisplayQr | null,
  /** What helps a customer who has waited for a while; nothing while all is well. */
  hint: DisplayHint | null,
  /** When the request runs out (RFC 3339), while it is with the customer. */
  expiresAt: string | null,
  /** The app will ask for the number too, because the customer wants to be remembered. */
  asksToShare: boolean,
  /** The words about being remembered, in the language of the display; the ledger keeps them as they were shown. */
  consentText: string,
  /** After this (RFC 3339) the view no longer holds: the display asks for it anew. */
  holdsUntil: string | null,
};

/** Arguments of [`edit_held`]. */
export type EditHeld = { field: HeldField, edit: HeldEdit | null, };

/** How the last attempt ended. */
export type EndedAttempt = {
  /** What happened. */
  ending: Ending,
  /** How it had been asked. */
  way: Way,
  /** The customer was asked to share the number. */
  askedToShare: boolean,
  /** What the provider's refusal means, if it refused. */
  meaning: RefusalMeaning | null,
  /** The provider's code, for support. */
  providerCode: number | null,
};

/** What ended an attempt. In every case nothing was charged. */
export type Ending = "declined" | "expired" | "takenBack" | "released" | "pushNotAllowed" | "notReachable" | "refused" | "neverSent" | "ownCodeGone";

/** Which provider answers. */
export type Environment = "practice" | "test" | "production";

/** Where the files of a person's export lie. */
export type ExportedView = {
  /** The folder. */
  folder: string,
  /** Name of the file for programs (JSON). */
  dataFile: string,
  /** Name of the file for reading (HTML). */
  pageFile: string,
};

/** One field of an article before and after. Of a new article nothing was before. */
export type FieldChange = { "field": "name", before: string | null, after: string, } | { "field": "price", before: MoneyView | null, after: MoneyView, } | { "field": "unit", before: QuantityUnit | null, after: QuantityUnit, } | { "field": "vat", before: number | null, after: number, } | { "field": "minimumAge", before: number | null, after: number | null, } | { "field": "category", before: string | null, after: string, } | { "field": "number", before: string | null, after: string, } | { "field": "barcode", before: string | null, after: string | null, } | { "field": "favourite", before: boolean | null, after: boolean, } | { "field": "forSale", before: boolean | null, after: boolean, };

/** Arguments of [`find_customers`]. */
export type FindCustomers = { edit: HeldEdit | null, };

/** Arguments of [`quote_capture`]. */
export type HandOver = { paymentId: string, lines: Array<PartChosen>, };

/** One change of a held field. Not to be printed: it may be a whole number that was pasted. */
export type HeldEdit = { "kind": "insert",
/** What was typed. */
text: string, } | { "kind": "replace",
/** What was typed. */
text: string, } | { "kind": "backspace" } | { "kind": "delete" } | { "kind": "move",
/** Where to. */
to: CaretTo, } | { "kind": "clear" } | { "kind": "cut",
/** How many, a plus counted. */
length: number, } | { "kind": "putBack" };

/** A field of the page into which a customer's number or own code is typed. */
export type HeldField = "known" | "number" | "ownCode" | "letIn" | "customers" | "join";

/** What the page draws of a held field. */
export type HeldView = {
  /** The last four digits, and a dot for each one before; a plus stands first. Of an own code nothing but dots. */
  shown: string,
  /** How many digits of a number there are. */
  digits: number,
  /** How many characters there are: how far the field is cut back after a scan that had gone into it. */
  length: number,
  /** How much of what is shown stands before the caret. */
  caret: number,
};

/** Arguments of [`history`]. */
export type HistoryOf = { day: string | null, };

/** One captured sale, or one refund. */
export type HistoryRow = {
  /** Row id of the sale or of the refund. */
  rowId: string,
  /** Which of the two. */
  kind: RowKind,
  /** Row id of the sale; for a refund, of the sale it refers to. */
  saleId: string,
  /** Sale number. */
  number: string,
  /** Number of the sales receipt, or of the refund receipt in its own series. */
  receiptNumber: string,
  /** When it was captured or paid back (RFC 3339). */
  capturedAt: string,
  /** Who captured it or paid it back. */
  clerkName: string,
  /** What was captured, or, negative, what was paid back. */
  amount: MoneyView,
  /** What of a sale has been paid back since, if anything; positive. */
  refunded: MoneyView | null,
  /** How the customer was asked. */
  way: Way,
  /** The customer, if known. */
  customer: MaskedCustomer | null,
  /** First article and how many more lines, for recognising. */
  firstLine: string,
  /** Number of lines. */
  lineCount: number,
};

/** The sales of one day. */
export type HistoryView = {
  /** The day in the shop's time zone, `2026-11-23`. */
  day: string,
  /** Captured sales and refunds, newest first. */
  rows: Array<HistoryRow>,
  /** Number of captured sales. */
  count: number,
  /** What was captured, without the refunds. */
  captured: MoneyView,
  /** What was refunded, negative or zero. */
  refunded: MoneyView,
  /** Both together. */
  sum: MoneyView,
  /** VAT of that sum per rate. */
  vat: Array<VatView>,
  /** Sales opened that day that are not paid, newest first. */
  unpaid: Array<UnpaidRow>,
};

/** What was brought in. */
export type ImportDone = {
  /** Articles added. */
  added: number,
  /** Articles changed. */
  changed: number,
};

/** Arguments of [`preview_import`]. */
export type ImportFile = {
  /** The file, one character for each byte. */
  file: string,
};

/** What bringing in a file would do. Nothing has been written. */
export type ImportPreview = {
  /** Articles that are not known yet. */
  new: number,
  /** Articles that would be changed. */
  changed: number,
  /** Rows that change nothing. */
  unchanged: number,
  /** Rows with something wrong; while there are any, nothing is brought in. */
  wrong: number,
  /** The first things that are wrong. */
  problems: Array<ImportProblem>,
  /** The first articles that are new or would be changed. */
  rows: Array<ImportRow>,
  /** Categories that would be made. */
  newCategories: Array<string>,
  /** Columns that are not known and would be passed over. */
  passedOver: Array<string>,
  /** Says, when it is confirmed, what was looked at. */
  mark: string,
};

/** Something wrong in a file. */
export type ImportProblem = {
  /** Line of the file, from 1; the first one holds the names of the columns. */
  row: number,
  /** What stands there. */
  text: string,
  /** What is wrong; its field is the column. */
  error: UserError,
};

/** An article of a file. */
export type ImportRow = {
  /** Line of the file. */
  row: number,
  /** It is not known yet. */
  isNew: boolean,
  /** Article number for people. */
  number: string,
  /** Its name. */
  name: string,
  /** Its price after. */
  price: MoneyView,
  /** Its price now, if that changes. */
  priceBefore: MoneyView | null,
};

/** The call on its way. */
export type InFlight = "creating" | "takingBack" | "capturing" | "releasing" | "refunding";

/** Arguments of [`join_customers`]. */
export type JoinCustomers = { keptId: string, joinedId: string, approval: Approval | null, };

/** Arguments of commands about one customer that need a manager's word. */
export type KeptCustomer = { customerId: string, approval: Approval | null, };

/** Where keys are stored. */
export type KeyPlace = "keychain" | "passphraseFile" | "practiceFile";

/** Known customers by what stands in the held field now. */
export type KnownByNumber = {
  /** What stands there. */
  number: HeldView,
  /** So many digits more are needed before anybody is looked for. */
  missing: number,
  /** Who was found. */
  found: CustomerMatches,
};

/** Arguments of [`label_customer`]. */
export type LabelCustomer = { customerId: string, label: string, };

/** What became of letting somebody be remembered again. */
export type LetInView = {
  /** The number had been kept out. */
  wasKeptOut: boolean,
};

/** One line. */
export type LineView = {
  /** Row id. */
  id: string,
  /** What is sold. */
  name: string,
  /** Decimal text without trailing zeros, for example `0.35`. */
  quantity: string,
  /** What the quantity counts. */
  unit: QuantityUnit,
  /** Price of one unit, VAT included. */
  unitPrice: MoneyView,
  /** What one unit cost before the price was changed by hand, if it was. */
  priceBefore: MoneyView | null,
  /** Why it was changed. */
  priceReason: string | null,
  /** Quantity × price, before any discount. */
  beforeDiscount: MoneyView,
  /** The same before it was rounded, as decimal text, where that makes a difference. */
  unrounded: string | null,
  /** Discount on this line alone, if any. */
  discount: DiscountView | null,
  /** Its share of the discount on the whole sale, if any; negative. */
  share: MoneyView | null,
  /** VAT rate in hundredths of a percent. */
  vatBasisPoints: number,
  /** What the customer pays for the line, VAT and discount included; negative on a return line. */
  total: MoneyView,
  /** Goods coming back. */
  isReturn: boolean,
  /** Nobody younger may buy it. */
  minimumAge: number | null,
  /** A few words for the receipt. */
  note: string | null,
  /** Money given beside the goods. */
  isTip: boolean,
};

/** Remembered customers by what stands in the held field now. */
export type ListedByNumber = {
  /** What stands there. */
  number: HeldView,
  /** So many digits more are needed before anybody is looked for; none if nothing stands there. */
  missing: number,
  /** Who was found, or a page of everybody. */
  found: CustomersView,
};

/** A customer without the number. */
export type MaskedCustomer = {
  /** Row id. */
  id: string,
  /** Last four digits. */
  lastDigits: string,
};

/** An amount to show. `decimal` is exact text with a point, made for `Intl.NumberFormat`. */
export type MoneyView = {
  /** Minor units, for comparing and testing; never for adding up. */
  minor: number,
  /** ISO 4217 code: NOK, DKK or EUR. */
  currency: string,
  /** The same amount as text, for example `-4.50`. */
  decimal: string,
};

/** What the form of a move shows before anything is typed. */
export type MoveState = {
  /** The newest file of a move where people put files; nothing if there is none. */
  found: string | null,
};

/** A file of a move that was written and read back. */
export type MoveWritten = {
  /** Where it is. */
  path: string,
};

/** Arguments of [`multiply`]. */
export type Multiply = { lineId: string, digits: string, approval: Approval | null, };

/** A sale whose request was approved or has ended by itself, and which somebody should look at. */
export type NewsView = {
  /** Row id of the sale. */
  saleId: string,
  /** Its number. */
  saleNumber: string,
  /** What waits to be captured, or what nobody paid. */
  amount: MoneyView,
  /** How it ended without an approval; `None`: it is approved. */
  ending: Ending | null,
  /** The sale is the one on the screen: no news to whoever looks at it. */
  isOnScreen: boolean,
};

/** Which notice. */
export type NoticeKind = "ledgerDiffers" | "approvedLate" | "stillTrying" | "captureSoon" | "reservationLapsed" | "refundRefused" | "refundElsewhere" | "refundNotSent" | "takenElsewhere" | "captureNotSent" | "diskFull" | "numberPassedOn";

/** Something a person should know about; stays until dismissed. */
export type NoticeView = {
  /** Row id. */
  id: string,
  /** When (RFC 3339); of a number that passed on, the beginning of the day. */
  at: string,
  /** Which sentence to show. */
  kind: NoticeKind,
  /** The sale it is about, as its number. */
  saleNumber: string | null,
  /** Row id of that sale. */
  saleId: string | null,
  /** An amount for the sentence. */
  amount: MoneyView | null,
};

/** Arguments of commands about one customer. */
export type OneCustomer = { customerId: string, };

/** Arguments of commands about one person. */
export type OnePerson = { personId: string, };

/** Arguments of [`open_passphrase_file`]. */
export type OpenPassphraseFile = { passphrase: string, };

/** Arguments of [`report_page_fault`]. */
export type PageFault = { message: string, };

/** Arguments of [`park`]. */
export type Park = { name: string, };

/** A sale put aside. */
export type ParkedView = {
  /** Row id. */
  saleId: string,
  /** Sale number. */
  number: string,
  /** Name it was put aside under; empty if none was given. */
  name: string,
  /** When (RFC 3339). */
  parkedAt: string,
  /** Its total. */
  total: MoneyView,
  /** Number of lines. */
  lineCount: number,
  /** How its last request ended, if one has: why it stands here. */
  ended: Ending | null,
};

/** So much of a line, as chosen on the page. */
export type PartChosen = {
  /** Row id of the line. */
  lineId: string,
  /** How much, as decimal text. */
  quantity: string,
};

/** A capture of a part, as ordered on the page. */
export type PartOrder = {
  /** Row id of the payment. */
  paymentId: string,
  /** What had been captured when the button was drawn, as decimal text. */
  capturedBefore: string,
  /** What is handed over. */
  lines: Array<PartChosen>,
  /** The rest stays reserved. */
  keepsRest: boolean,
};

/** So much of a line. */
export type PartView = {
  /** Row id of the line. */
  lineId: string,
  /** What is sold. */
  name: string,
  /** How much at most, as decimal text. */
  quantity: string,
  /** What the quantity counts. */
  unit: QuantityUnit,
  /** What all of it comes to, VAT and discounts included; negative on a return line. */
  total: MoneyView,
  /** Goods coming back: always settled with the first capture, never left out. */
  isReturn: boolean,
};

/** Arguments of [`paste_held`]. */
export type PasteHeld = { field: HeldField,
/** In place of all that stands there. */
isAll: boolean, };

/** One attempt to be paid. */
export type PaymentView = {
  /** Row id. */
  id: string,
  /** Reference at the provider, for support. */
  reference: string,
  /** How the customer was asked. */
  way: Way,
  /** What was asked for. */
  amount: MoneyView,
  /** What the provider says was taken. */
  captured: MoneyView,
  /** What is reserved and neither taken nor given back. */
  remaining: MoneyView,
  /** What may still be handed over, line by line, while something is reserved. */
  toHandOver: Array<PartView>,
  /** When it was asked for (RFC 3339). */
  requestedAt: string,
  /** When it runs out at the provider (RFC 3339). */
  expiresAt: string,
  /** Until when the reservation can be captured (RFC 3339), once approved. */
  captureUntil: string | null,
  /** The last call that the provider refused, while it matters to the clerk. */
  refusal: RefusalView | null,
  /** The call on its way, if any. */
  inFlight: InFlight | null,
  /** How much that call takes or pays back, if it does. */
  moving: MoneyView | null,
  /** The outcome of the call on its way is not known; money may have moved. Settles itself. */
  isUnsure: boolean,
  /** The code to scan, while there is something to scan. */
  qr: QrView | null,
  /** Which sentence helps the clerk now. */
  coach: Coach,
  /** The customer, if known. */
  customer: MaskedCustomer | null,
  /** Whether the number is or will be remembered. */
  remembering: Remembering,
  /** Approved, after the clerk had said that it went to somebody else than who stands there. */
  isWrongPerson: boolean,
};

/** Everybody who works at the till, and behind them those who left. */
export type PeopleView = {
  /** In this order. */
  people: Array<PersonRow>,
  /** Whoever looks may add and change people. */
  mayChange: boolean,
};

/** Something that may be done with a person. */
export type PersonAction = "rename" | "setRole" | "forgetPin" | "leave" | "comeBack";

/** What a person is bound by. */
export type PersonBound = "lastOwner" | "yourself";

/** A person in the list. */
export type PersonRow = {
  /** Row id. */
  id: string,
  /** Name. */
  name: string,
  /** What the person may do. */
  role: RoleView,
  /** A PIN was chosen. */
  hasPin: boolean,
  /** Whoever is signed on. */
  isYourself: boolean,
  /** When the person left (RFC 3339); nothing while they work here. */
  leftAt: string | null,
  /** What may be pressed. */
  allowed: Array<PersonAction>,
  /** Why the role cannot change and the person cannot leave. */
  bound: PersonBound | null,
};

/** A practice clerk's PIN, shown on the sign-on screen in practice. */
export type PracticePin = {
  /** Whose. */
  clerkId: string,
  /** The PIN in clear; practice only. */
  pin: string,
};

/** What people at this till prefer. */
export type Preferences = {
  /** The colours of the windows. */
  theme: Theme,
  /** The till makes sounds. */
  hasSounds: boolean,
  /** How fast the scanner types. */
  scanner: ScannerSpeed,
};

/** Which paper of a receipt. */
export type PrintKind = "original" | "copy";

/** Arguments of [`print_receipt`]. */
export type PrintReceipt = { of: ReceiptOf, print: PrintKind, };

/** A code to scan. */
export type QrView = {
  /** Our own drawing as SVG text, black on white with quiet zone. Parse it, never insert it as HTML. */
  svg: string | null,
  /** The provider's picture, checked and re-encoded, as a `data:image/png` address. */
  png: string | null,
  /** The text in the code, to show as a link where a code cannot be scanned. */
  link: string | null,
};

/** What a quantity counts. */
export type QuantityUnit = "piece" | "kilogram" | "litre";

/** What a selection comes to before anything is ordered. */
export type Quote = {
  /** What would be captured or refunded. */
  amount: MoneyView,
  /** What could be captured or refunded in all when this was reckoned. */
  of: MoneyView,
  /** What would be left of the reservation, or of what can be refunded. */
  rest: MoneyView,
  /** VAT in the amount, per rate. */
  vat: Array<VatView>,
  /** Why it cannot be ordered like this: an error code of the table of sentences. */
  refused: string | null,
};

/** Arguments of [`quote_refund`]. */
export type QuoteRefund = { saleId: string, what: RefundWhat, };

/** What a receipt is of. */
export type ReceiptKind = "sale" | "saleWithReturns" | "refund";

/** Which receipt. */
export type ReceiptOf = {
  /** Row id of the sale. */
  saleId: string,
  /** Row id of the refund; the sale's own receipt, if none. */
  refundId: string | null,
};

/** A receipt of a sale, or of a refund. Amounts of what comes back, and all of a refund's, are negative. */
export type ReceiptView = {
  /** Row id of the sale. */
  saleId: string,
  /** Row id of the refund, if it is a refund's. */
  refundId: string | null,
  /** What it is a receipt of. */
  kind: ReceiptKind,
  /** The words the law wants marked, in the country's own language, from the top down. They are drawn at least half as large again as any amount. */
  marked: Array<string>,
  /** It is of practice or of a test: no money was moved. */
  isTraining: boolean,
  /** Which paper this is; none, while it is only looked at. */
  print: PrintKind | null,
  /** Which paper may be printed next, if any. */
  nextPrint: PrintKind | null,
  /** Who sold. */
  seller: SellerView,
  /** Number in its series. */
  number: string,
  /** Number of the sale. */
  saleNumber: string,
  /** Of a refund: number of the sales receipt it refers to. */
  ofReceipt: string | null,
  /** Name of the till. */
  till: string,
  /** Who captured it, or paid it back. */
  clerkName: string,
  /** When it was captured or paid back, on the shop's clock: `2026-11-23T10:44:19`. */
  at: string,
  /** What was handed over, or came back. */
  lines: Array<LineView>,
  /** What was moved beyond the lines, where it is not known of which goods. */
  apart: MoneyView | null,
  /** Sum of the discounts in the lines, if there are any. */
  discount: MoneyView | null,
  /** What comes back on a sale, if anything does. */
  returned: MoneyView | null,
  /** What of the total carries VAT, VAT included. */
  taxable: MoneyView,
  /** What of it carries none. */
  exempt: MoneyView,
  /** VAT per rate, highest rate first. */
  vat: Array<VatView>,
  /** What was captured, or paid back. */
  total: MoneyView,
  /** What was ordered, if less was handed over. */
  ordered: MoneyView | null,
  /** What it was paid with: Vipps or MobilePay, as it was called that day. */
  brand: string,
  /** The provider's own number of the payment. */
  pspReference: string | null,
  /** Our reference at the provider. */
  reference: string,
};

/** What a refund is asked with. */
export type RefundAsk = {
  /** Made by the page once per form, so that a second press is the same refund. */
  refundId: string,
  /** Row id of the sale. */
  saleId: string,
  /** What. */
  what: RefundWhat,
  /** Why. */
  reason: string,
  /** What could be refunded when the form was drawn, as decimal text. */
  refundableBefore: string,
  /** Row id of the sale on which the goods stand as return lines; they leave it with this refund. */
  returnsOf: string | null,
  /** A manager's word, where the person signed on may not refund. */
  approval: Approval | null,
};

/** How far a refund is. */
export type RefundState = "underWay" | "unsure" | "done" | "refused" | "stopped";

/** A refund. */
export type RefundView = {
  /** Row id. */
  id: string,
  /** How far it is. */
  state: RefundState,
  /** Its number in the series of refund receipts, once confirmed. */
  receiptNumber: string | null,
  /** How much; positive. */
  amount: MoneyView,
  /** Which lines, if it was by line. */
  lines: Array<PartView>,
  /** VAT in the amount, per rate. */
  vat: Array<VatView>,
  /** Why, as typed. */
  reason: string,
  /** When it was ordered (RFC 3339). */
  at: string,
  /** Who ordered it. */
  by: string,
  /** The manager who approved it on the spot, if another person ordered it. */
  approvedBy: string | null,
  /** Which paper of its receipt may be printed next, if any. */
  nextPrint: PrintKind | null,
  /** What the provider said, if it refused. */
  refusal: RefusalView | null,
};

/** What is refunded. */
export type RefundWhat = { "kind": "all" } | { "kind": "lines",
/** How much of each. */
lines: Array<PartChosen>, } | { "kind": "amount",
/** As typed. */
amount: string, };

/** What a refusal means; each has a sentence in every language: what it is, whether money moved, what now. */
export type RefusalMeaning = "pushNotAllowed" | "notReachable" | "ownCodeNotTaken" | "wrongCurrency" | "unitNotReady" | "amountNotTaken" | "mustCaptureAll" | "fundsGone" | "tryLater" | "capturePeriodOver" | "captureTooLarge" | "alreadyCaptured" | "reservationGone" | "notApproved" | "alreadyApproved" | "approvingNow" | "refundNotAllowed" | "refundPeriodOver" | "refundTooLarge" | "alreadyRefunded" | "refundRefused" | "notKnown" | "usedBefore" | "notUnderstood" | "keysRefused" | "busy" | "tooMany" | "providerFault";

/** A call that the provider refused. */
export type RefusalView = {
  /** Which call. */
  call: InFlight,
  /** Which sentence. */
  meaning: RefusalMeaning,
  /** The provider's code, for support. */
  providerCode: number | null,
};

/** Arguments of [`release`]. */
export type Release = { paymentId: string, approval: Approval | null, };

/** Arguments of commands that ask, and may ask whether to remember. */
export type Remember = { remember: boolean, };

/** Whether the number is or will be remembered. */
export type Remembering = "no" | "asked" | "awaiting" | "done" | "already" | "missing" | "keptOut";

/** Arguments of [`remove_line`]. */
export type RemoveLine = { lineId: string, approval: Approval | null, };

/** Goods that come back on a sale. */
export type Returned = {
  /** The first of them, for recognising. */
  firstLine: string,
  /** How many lines. */
  lineCount: number,
  /** What they come to; positive. */
  amount: MoneyView,
};

/** What a person may do; the rules are in `till_core::rights`. */
export type RoleView = "clerk" | "manager" | "owner";

/** Whether a row of the history is a sale or a refund. */
export type RowKind = "sale" | "refund";

/** One sale opened. */
export type SaleDetailView = {
  /** Head of the sale. */
  row: HistoryRow,
  /** What was handed over, line by line. */
  lines: Array<LineView>,
  /** VAT per rate of what was handed over. */
  vat: Array<VatView>,
  /** What was captured, VAT included. */
  total: MoneyView,
  /** What was asked for, if it was more. */
  ordered: MoneyView | null,
  /** What can still be refunded. */
  refundable: MoneyView,
  /** What of each line can still be refunded. */
  toRefund: Array<PartView>,
  /** Until when refunds are possible (RFC 3339). */
  refundUntil: string,
  /** Why nothing can be refunded now: an error code of the table of sentences. */
  refundRefused: string | null,
  /** Refunds of this sale, oldest first. */
  refunds: Array<RefundView>,
  /** Reference at the provider. */
  reference: string,
  /** The provider's own number of the payment. */
  pspReference: string | null,
  /** Which paper of the sales receipt may be printed next, if any. */
  nextPrint: PrintKind | null,
  /** What happened, oldest first. */
  story: Array<StoryEntry>,
};

/** A sale on the screen. */
export type SaleView = {
  /** Row id. */
  id: string,
  /** Number for people, for example `T1-000124`. */
  number: string,
  /** When it was opened (RFC 3339). */
  openedAt: string,
  /** Which screen shows it. */
  stage: Stage,
  /** Its lines in the order they were added. */
  lines: Array<LineView>,
  /** VAT per rate, highest rate first; only rates that occur. */
  vat: Array<VatView>,
  /** Sum of all discounts, zero or negative. */
  discount: MoneyView,
  /** What the total is made of. */
  sums: SumsView,
  /** What comes back, if anything does. */
  returned: Returned | null,
  /** The age the app asks of whoever pays: the highest of the lines. */
  minimumAge: number | null,
  /** What the customer pays, VAT included. */
  total: MoneyView,
  /** Why `charge` is not allowed although there are lines, with the bound that the total breaks. */
  chargeRefused: UserError | null,
  /** The attempt that is or was last on its way. */
  payment: PaymentView | null,
  /** How the last attempt ended, while the sale is open again. */
  ended: EndedAttempt | null,
  /** Number of the sales receipt, once captured. */
  receiptNumber: string | null,
  /** What may be pressed. */
  allowed: Array<Action>,
};

/** Arguments of [`save_article`]. */
export type SaveArticle = { articleId: string | null, fields: ArticleFields, toSale: boolean, approval: Approval | null, };

/** Arguments of [`save_connection`]. */
export type SaveConnection = { connection: ConnectionSettings, };

/** Arguments of [`save_person`]. */
export type SavePerson = {
  /** Nothing for a new person. */
  personId: string | null, name: string, role: RoleView,
};

/** Arguments of [`save_shop`]. */
export type SaveShop = { shop: ShopSettings, };

/** Arguments of [`scan`]. */
export type Scan = { code: string,
/** It came while a customer's number was typed, and may be one. */
isBesideHeld: boolean, approval: Approval | null, };

/** How fast the scanner types, by which the till tells a scan from a hand. */
export type ScannerSpeed = "normal" | "slow";

/** Arguments of [`search_articles`]. */
export type SearchArticles = { query: string, };

/** Who sold. */
export type SellerView = {
  /** Name. */
  name: string,
  /** Street address; may be empty in practice. */
  address: string,
  /** Postcode and town; may be empty in practice. */
  town: string,
  /** Organisation number as the country writes it; empty if there is none. */
  number: string,
};

/** Arguments of [`set_display_language`]. */
export type SetDisplayLanguage = { language: string, };

/** Arguments of [`set_language`]. */
export type SetLanguage = { language: string, };

/** Arguments of [`set_line_discount`]. */
export type SetLineDiscount = { lineId: string, kind: DiscountKind, value: string, approval: Approval | null, };

/** Arguments of [`set_note`]. */
export type SetNote = { lineId: string, note: string, };

/** Arguments of [`set_price`]. */
export type SetPrice = { lineId: string, price: string, reason: string, approval: Approval | null, };

/** Arguments of [`set_quantity`]. */
export type SetQuantity = { lineId: string, quantity: string, approval: Approval | null, };

/** Arguments of [`set_retention`]. */
export type SetRetention = { months: number, };

/** Arguments of [`set_return`]. */
export type SetReturn = { lineId: string, isReturn: boolean, approval: Approval | null, };

/** Arguments of [`set_sale_discount`]. */
export type SetSaleDiscount = { kind: DiscountKind, value: string, approval: Approval | null, };

/** Everything the settings screens show. Keys never leave Rust; only whether they are set. */
export type SettingsView = {
  /** Shop details. */
  shop: ShopSettings,
  /** Details a live sale still needs. */
  missing: Array<ShopField>,
  /** Which provider answers now. */
  environment: Environment,
  /** Merchant serial number, if set. */
  merchantSerialNumber: string,
  /** Client id, secret and subscription key are stored. */
  keysAreSet: boolean,
  /** Where keys are stored. */
  keyPlace: KeyPlace,
  /** The provider approved a QR code of the shop's own design; else the provider's picture is shown. */
  ownQrDesignApproved: boolean,
  /** Months without a visit after which a remembered customer is forgotten. */
  unusedMonths: number,
  /** Folder of the register's files. */
  folder: string,
  /** Version of the program. */
  version: string,
};

/** A detail that is missing. */
export type ShopField = "name" | "address" | "town" | "organisationNumber" | "keys";

/** Shop details, both ways. */
export type ShopSettings = {
  /** Name on the receipt. */
  name: string,
  /** Street address. */
  address: string,
  /** Postcode and town. */
  town: string,
  /** Organisation number: nine digits in Norway. */
  organisationNumber: string,
  /** Registered for VAT: `MVA` follows the number on receipts. */
  isVatRegistered: boolean,
  /** In Norway's register of business enterprises: receipts say `Foretaksregisteret`. */
  isInBusinessRegister: boolean,
  /** NO, DK or FI. */
  country: string,
  /** `nb` or `en`. */
  language: string,
  /** Short prefix of payment references, letters and digits, 2 to 8. */
  referencePrefix: string,
};

/** Arguments of [`sign_on`]. */
export type SignOn = { clerkId: string, pin: string, };

/** Which screen shows the sale. */
export type Stage = "building" | "waiting" | "approved" | "capturing" | "done";

/** One thing that happened. */
export type StoryEntry = {
  /** When (RFC 3339); where only the day is told, its beginning. */
  at: string,
  /** The day, where nothing more is told of the time. */
  day: string | null,
  /** Who did it, if a person of the shop did. */
  by: string | null,
  /** What. */
  kind: StoryKind,
  /** Amount for the sentence. */
  amount: MoneyView | null,
  /** A name for the sentence: of an article, of a parked sale, of a manager, a reference, a provider code, a reason, a number. */
  text: string | null,
  /** Which line of the sale, counted from one in the order they were added. */
  line: number | null,
  /** A quantity for the sentence, as decimal text. */
  quantity: string | null,
  /** What somebody typed: why a price was changed, or a note. */
  words: string | null,
};

/** What happened; each has a sentence in every language. */
export type StoryKind = "saleOpened" | "lineAdded" | "quantityChanged" | "discountChanged" | "priceChanged" | "noteChanged" | "saleDiscountChanged" | "tipAdded" | "lineRemoved" | "lineRestored" | "lineReturned" | "lineKept" | "returnsRefunded" | "returnsRestored" | "saleParked" | "saleRecalled" | "saleDiscarded" | "saleReopened" | "qrRequested" | "pushRequested" | "ownCodeRequested" | "ownCodeGone" | "sharingAsked" | "requestCreated" | "requestRefused" | "outcomeUnknown" | "tillRestarted" | "customerApproved" | "customerDeclined" | "requestExpired" | "takeBackAsked" | "takenBack" | "releaseAsked" | "released" | "reservationLapsed" | "captureAsked" | "partCaptureAsked" | "partHandedOver" | "restReleaseAsked" | "captureStopped" | "captureConfirmed" | "captureRefused" | "approvedLate" | "attached" | "wayChanged" | "wrongPerson" | "managerApproved" | "refundAsked" | "partRefunded" | "refundConfirmed" | "refundRefused" | "refundStopped" | "refundNotSent" | "captureNotSent" | "refundNumbered" | "receiptPrinted" | "copyPrinted" | "refundReceiptPrinted" | "refundCopyPrinted" | "customerRemembered" | "consentWithdrawn" | "noNumberKept" | "customerKeptOut" | "customerForgotten" | "receiptNumbered" | "ledgerAgrees" | "ledgerDiffers";

/** What the total is made of: goods, discounts on lines, the sale's discount and the tip add up to it. */
export type SumsView = {
  /** Quantity × price of everything but the tip, before discounts; what comes back counts against it. */
  goods: MoneyView,
  /** Discounts on single lines; zero or of the other sign. */
  lineDiscounts: MoneyView,
  /** The discount on the whole sale, if there is one. */
  saleDiscount: DiscountView | null,
  /** The tip, if there is one. */
  tip: MoneyView | null,
  /** The total without VAT. */
  net: MoneyView,
  /** All VAT in the total. */
  tax: MoneyView,
};

/** Customers who were forgotten by themselves at the end of a day. */
export type SweptView = {
  /** When (RFC 3339). */
  at: string,
  /** How many. */
  count: number,
};

/** Arguments of [`take_over`]. */
export type TakeOver = { path: string, passphrase: string, };

/** The colours of the windows. */
export type Theme = "system" | "light" | "dark" | "contrast";

/** Everything the till window draws, except what it asks for by itself (catalogue, history, settings). */
export type TillView = {
  /** Rises with every change; the page drops a view older than the one it has. */
  revision: number,
  /** When this view was made (RFC 3339), so that clocks on the page start from the till's time. */
  now: string,
  /** Name of the shop as on the receipt; empty until told. */
  shopName: string,
  /** Which provider answers. */
  environment: Environment,
  /** The page's language: `nb` or `en`. */
  language: string,
  /** ISO 3166 country of the shop: NO, DK or FI. */
  country: string,
  /** The words about being remembered, in the language the customer reads: shown before, kept in the ledger. */
  consentText: string,
  /** What the customers' app is called here and now: Vipps or MobilePay. */
  brand: string,
  /** Whether the provider can be reached. */
  connection: Connection,
  /** Who is signed on; without one the page shows the sign-on screen. */
  clerk: ClerkView | null,
  /** Who may sign on: those who work here. */
  clerks: Array<ClerkView>,
  /** Practice only: the PINs of the practice clerks, so that nobody has to look them up. */
  practicePins: Array<PracticePin>,
  /** The sale on the screen; always one when somebody is signed on. */
  sale: SaleView | null,
  /** Every request and every reservation not yet captured or released, oldest deadline first. */
  waiting: Array<WaitingView>,
  /** What has become of requests while nobody looked, what to look at first in front. */
  news: Array<NewsView>,
  /** Sales put aside, newest first. */
  parked: Array<ParkedView>,
  /** The last five sales that were captured, newest first. */
  recent: Array<HistoryRow>,
  /** When the register was closed, to be moved to another computer (RFC 3339): from then on nothing is sold here. */
  movedAt: string | null,
  /** Things somebody should know, newest first. */
  notices: Array<NoticeView>,
};

/** Arguments of [`turn_sounds`]. */
export type TurnSounds = { hasSounds: boolean, };

/** A sale that is not paid, opened. */
export type UnpaidDetailView = {
  /** Head of the sale. */
  row: UnpaidRow,
  /** Its lines. */
  lines: Array<LineView>,
  /** VAT per rate. */
  vat: Array<VatView>,
  /** What happened, oldest first. */
  story: Array<StoryEntry>,
};

/** A sale that is not paid, or not yet. */
export type UnpaidRow = {
  /** Row id of the sale. */
  saleId: string,
  /** Sale number. */
  number: string,
  /** When it was opened (RFC 3339). */
  openedAt: string,
  /** Who opened it. */
  clerkName: string,
  /** Where it stands. */
  state: UnpaidState,
  /** What it comes to. */
  total: MoneyView,
  /** First article, for recognising. */
  firstLine: string,
  /** Number of lines. */
  lineCount: number,
};

/** Where a sale that is not paid stands. */
export type UnpaidState = "open" | "parked" | "requested" | "discarded";

/** Arguments of [`use_environment`]. */
export type UseEnvironment = { environment: Environment, };

/** An error as the page gets it. */
export type UserError = {
  /** Which sentence. */
  code: Code,
  /** Which field of the form, as the argument's name. */
  field: string | null,
  /** Values for the sentence. */
  details: Details,
  /** Short id under which the whole chain of causes is in the log. */
  incident: string | null,
};

/** A VAT group for open amounts. */
export type VatGroupView = {
  /** Rate in hundredths of a percent. */
  basisPoints: number,
};

/** VAT of one rate over the sale. */
export type VatView = {
  /** Rate in hundredths of a percent: 2500 is 25 %. */
  basisPoints: number,
  /** Without VAT. */
  net: MoneyView,
  /** The VAT. */
  tax: MoneyView,
  /** With VAT. */
  gross: MoneyView,
};

/** Why a payment is in the tray. */
export type WaitingReason = "customer" | "approved" | "capturing" | "ending" | "asking" | "notSentYet" | "approvedLate" | "partCaptured" | "notCaptured" | "captureAgain" | "refunding" | "refundAsking" | "refundNotSent";

/** One row of the waiting tray. */
export type WaitingView = {
  /** The payment. */
  paymentId: string,
  /** Its sale. */
  saleId: string,
  /** Sale number. */
  saleNumber: string,
  /** What was asked for; once approved, what is still reserved. */
  amount: MoneyView,
  /** What was captured of it. */
  captured: MoneyView,
  /** How the customer was asked. */
  way: Way,
  /** Who asked. */
  clerkName: string,
  /** The customer, if known. */
  customer: MaskedCustomer | null,
  /** Why it is here. */
  reason: WaitingReason,
  /** When it was asked for (RFC 3339). */
  since: string,
  /** When it runs out (RFC 3339). */
  deadline: string,
  /** It is the sale on the screen. */
  isOnScreen: boolean,
  /** What may be pressed. */
  allowed: Array<Action>,
};

/** How the customer was asked. */
export type Way = "qr" | "push" | "ownCode";

/** Arguments of [`write_move`]. */
export type WriteMove = { passphrase: string, again: string, };

/** Every command with what it takes and what it answers. A refusal is a UserError. */
export interface Commands {
  view: { args: Record<string, never>, answer: TillView };
  sign_on: { args: SignOn, answer: TillView };
  sign_off: { args: Record<string, never>, answer: TillView };
  set_language: { args: SetLanguage, answer: TillView };
  dismiss_notice: { args: DismissNotice, answer: TillView };
  catalogue: { args: Record<string, never>, answer: CatalogueView };
  search_articles: { args: SearchArticles, answer: Array<ArticleView> };
  add_article: { args: AddArticle, answer: TillView };
  scan: { args: Scan, answer: TillView };
  add_open_amount: { args: AddOpenAmount, answer: TillView };
  set_quantity: { args: SetQuantity, answer: TillView };
  multiply: { args: Multiply, answer: TillView };
  set_line_discount: { args: SetLineDiscount, answer: TillView };
  set_sale_discount: { args: SetSaleDiscount, answer: TillView };
  set_price: { args: SetPrice, answer: TillView };
  set_note: { args: SetNote, answer: TillView };
  add_tip: { args: AddTip, answer: TillView };
  set_return: { args: SetReturn, answer: TillView };
  remove_line: { args: RemoveLine, answer: TillView };
  undo_remove: { args: Record<string, never>, answer: TillView };
  park: { args: Park, answer: TillView };
  recall: { args: ChosenSale, answer: TillView };
  open_sale: { args: ChosenSale, answer: TillView };
  discard_sale: { args: Record<string, never>, answer: TillView };
  undo_discard: { args: Record<string, never>, answer: TillView };
  serve_next: { args: Record<string, never>, answer: TillView };
  next_sale: { args: Record<string, never>, answer: TillView };
  edit_held: { args: EditHeld, answer: HeldView };
  paste_held: { args: PasteHeld, answer: HeldView };
  find_customers: { args: FindCustomers, answer: KnownByNumber };
  charge_qr: { args: Remember, answer: TillView };
  charge_customer: { args: ChosenCustomer, answer: TillView };
  charge_number: { args: Remember, answer: TillView };
  charge_own_code: { args: Remember, answer: TillView };
  show_qr: { args: Remember, answer: TillView };
  pay_without_sharing: { args: Record<string, never>, answer: TillView };
  change_to_code: { args: Remember, answer: TillView };
  wrong_person: { args: Record<string, never>, answer: TillView };
  change_to_customer: { args: ChosenCustomer, answer: TillView };
  change_to_number: { args: Remember, answer: TillView };
  change_to_own_code: { args: Remember, answer: TillView };
  take_back: { args: ChosenPayment, answer: TillView };
  quote_capture: { args: HandOver, answer: Quote };
  capture: { args: CapturePayment, answer: TillView };
  capture_part: { args: PartOrder, answer: TillView };
  stop_capture: { args: ChosenPayment, answer: TillView };
  release: { args: Release, answer: TillView };
  attach: { args: ChosenPayment, answer: TillView };
  try_now: { args: Record<string, never>, answer: TillView };
  quote_refund: { args: QuoteRefund, answer: Quote };
  refund: { args: RefundAsk, answer: SaleDetailView };
  receipt: { args: ReceiptOf, answer: ReceiptView };
  print_receipt: { args: PrintReceipt, answer: ReceiptView };
  customers: { args: CustomersOf, answer: ListedByNumber };
  customer_detail: { args: OneCustomer, answer: CustomerDetail };
  label_customer: { args: LabelCustomer, answer: CustomerDetail };
  withdraw_consent: { args: OneCustomer, answer: CustomerDetail };
  forget_customer: { args: KeptCustomer, answer: TillView };
  join_customers: { args: JoinCustomers, answer: CustomerDetail };
  export_customer: { args: KeptCustomer, answer: ExportedView };
  let_in: { args: Record<string, never>, answer: LetInView };
  history: { args: HistoryOf, answer: HistoryView };
  sale_detail: { args: DetailOf, answer: SaleDetailView };
  unpaid_detail: { args: DetailOf, answer: UnpaidDetailView };
  list_articles: { args: ArticlesWanted, answer: ArticlePage };
  article_form: { args: ArticleAsked, answer: ArticleForm };
  article_changes: { args: ChangesWanted, answer: ArticleChanges };
  save_article: { args: SaveArticle, answer: TillView };
  arrange_favourites: { args: ArrangeFavourites, answer: CatalogueView };
  preview_import: { args: ImportFile, answer: ImportPreview };
  import_articles: { args: ConfirmedFile, answer: ImportDone };
  display: { args: Record<string, never>, answer: DisplayView };
  set_display_language: { args: SetDisplayLanguage, answer: DisplayView };
  display_theme: { args: Record<string, never>, answer: Theme };
  return_keyboard: { args: Record<string, never>, answer: null };
  report_display_fault: { args: DisplayFault, answer: null };
  settings: { args: Record<string, never>, answer: SettingsView };
  save_shop: { args: SaveShop, answer: SettingsView };
  set_retention: { args: SetRetention, answer: SettingsView };
  save_connection: { args: SaveConnection, answer: SettingsView };
  check_connection: { args: Record<string, never>, answer: ConnectionCheck };
  approve_own_qr: { args: ApproveOwnQr, answer: SettingsView };
  use_environment: { args: UseEnvironment, answer: null };
  save_diagnostics: { args: Record<string, never>, answer: DiagnosticsSaved };
  people: { args: Record<string, never>, answer: PeopleView };
  save_person: { args: SavePerson, answer: TillView };
  forget_pin: { args: OnePerson, answer: TillView };
  person_leaves: { args: OnePerson, answer: TillView };
  person_comes_back: { args: OnePerson, answer: TillView };
  open_passphrase_file: { args: OpenPassphraseFile, answer: TillView };
  choose_passphrase_file: { args: ChoosePassphraseFile, answer: TillView };
  change_passphrase: { args: ChangePassphrase, answer: SettingsView };
  move_state: { args: Record<string, never>, answer: MoveState };
  write_move: { args: WriteMove, answer: MoveWritten };
  reopen_register: { args: Record<string, never>, answer: TillView };
  take_over: { args: TakeOver, answer: null };
  preferences: { args: Record<string, never>, answer: Preferences };
  choose_theme: { args: ChooseTheme, answer: Preferences };
  turn_sounds: { args: TurnSounds, answer: Preferences };
  choose_scanner: { args: ChooseScanner, answer: Preferences };
  open_practice_phone: { args: Record<string, never>, answer: null };
  display_state: { args: Record<string, never>, answer: DisplayState };
  turn_display: { args: Record<string, never>, answer: DisplayState };
  choose_display: { args: ChooseDisplay, answer: DisplayState };
  lend_keyboard: { args: Record<string, never>, answer: null };
  report_page_fault: { args: PageFault, answer: null };
}
